package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void a_write_that_fails_half_way_leaves_the_old_file_and_no_other() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "old");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.append("half");
                    throw new IOException("no more");
                }))
                .hasMessage("no more");
        assertThat(Files.readString(file)).isEqualTo("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void folders_that_are_missing_are_made() throws IOException {
        Path file = folder.resolve("a/b/x");
        WholeFile.write(file, out -> out.append("new"));
        assertThat(Files.readString(file)).isEqualTo("new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_stays_a_link() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        WholeFile.write(link, out -> out.append("new"));
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo("new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_is_no_file_is_written_to_as_it_is() throws IOException {
        WholeFile.write(Path.of("/dev/null"), out -> out.append("gone"));
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void others_may_read_it_as_any_new_file() throws IOException {
        Path other = Files.createFile(folder.resolve("other"));
        Path file = folder.resolve("x");
        WholeFile.write(file, out -> out.append("new"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)));
    }

    @Test
    void reasons_are_words() {
        assertThat(WholeFile.reason(new AccessDeniedException("x"))).isEqualTo("permission denied");
        assertThat(WholeFile.reason(new FileSystemException("x", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(WholeFile.reason(new IOException())).isEqualTo("IOException");
    }
}
