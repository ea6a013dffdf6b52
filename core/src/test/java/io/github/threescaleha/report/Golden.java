package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file of the test resources; with {@code -Dgolden.update} it writes the file instead. */
final class Golden {
    private Golden() {}

    static void check(String name, String actual) {
        try {
            if (Boolean.getBoolean("golden.update")) {
                Path file = Path.of("src/test/resources/io/github/threescaleha/report", name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual)
                    .as("%s; if it is right, run with -Dgolden.update=true", name)
                    .isEqualTo(read(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            return Files.readString(Path.of("src/test/resources/io/github/threescaleha/report", name));
        }
        try (InputStream in = Golden.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
