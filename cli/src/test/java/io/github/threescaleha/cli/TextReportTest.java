package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The text report, letter by letter: one file for each kind of finding. */
class TextReportTest {
    private static final Path FOLDER = Path.of("cli/src/test/resources/text");

    @TestFactory
    Stream<DynamicTest> the_report_reads_as_in_the_file() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> verify(file)));
    }

    @Test
    void a_value_of_a_secret_is_nowhere_in_it() throws IOException {
        String report = Files.readString(FOLDER.resolve("in-a-secret.txt"));

        assertThat(report).contains("[database-secret-url]", "[zync-database-password]");
        assertThat(report).doesNotContain("hunter", "aHVudGVy", "mongodb:", "cG9zdG");
    }

    @Test
    void text_from_a_manifest_cannot_steer_the_terminal() throws IOException {
        String report = Files.readString(FOLDER.resolve("awkward-text.txt"));

        assertThat(report.codePoints().filter(c -> c != '\n' && (Character.isISOControl(c) || c == '\u202E')))
                .isEmpty();
    }

    private static void verify(Path file) throws IOException {
        ConsoleExample example = ConsoleExample.of(Files.readString(file));
        if (Project.isToBeUpdated()) {
            Files.writeString(file, example.actual());
        }
        ConsoleExample.of(Files.readString(file)).verify(file.toString(), Project.UPDATE);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
