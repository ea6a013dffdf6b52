package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void file_is_made_with_the_folders_to_it() throws IOException {
        Path file = folder.resolve("a/b/c.txt");
        WholeFile.write(file, out -> out.append("\u00fc"));
        assertThat(file).hasContent("\u00fc");
        assertThat(file.getParent().toFile().list()).containsExactly("c.txt");
    }

    @Test
    void file_is_replaced() throws IOException {
        Path file = Files.writeString(folder.resolve("c.txt"), "a longer text");
        WholeFile.write(file, out -> out.append("short"));
        assertThat(file).hasContent("short");
        assertThat(folder.toFile().list()).containsExactly("c.txt");
    }

    static Stream<Exception> faults() {
        return Stream.of(
                new IOException("disk full"),
                new UncheckedIOException(new IOException("disk full")),
                new IllegalStateException("a bug"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void what_fails_half_way_leaves_the_old_file_and_nothing_else(Exception fault) throws IOException {
        Path file = Files.writeString(folder.resolve("c.txt"), "old");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.append("half");
                    if (fault instanceof IOException e) {
                        throw e;
                    }
                    throw (RuntimeException) fault;
                }))
                .isSameAs(fault);
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("c.txt");
    }

    @Test
    void folder_is_never_replaced() throws IOException {
        Path taken = folder.resolve("taken");
        Files.createDirectories(taken.resolve("full"));
        assertThatThrownBy(() -> WholeFile.write(taken, out -> out.append("text")))
                .isInstanceOf(IOException.class);
        assertThat(taken).isDirectory();
        assertThat(folder.toFile().list()).containsExactly("taken");
    }

    @Test
    void others_may_read_it_as_they_may_any_new_file() throws IOException {
        Assumptions.assumeTrue(Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null);
        Path any = Files.writeString(folder.resolve("any.txt"), "");
        WholeFile.write(folder.resolve("c.txt"), out -> out.append("text"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("c.txt"))))
                .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(any)));
    }
}
