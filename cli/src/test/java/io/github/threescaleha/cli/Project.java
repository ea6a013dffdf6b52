package io.github.threescaleha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's own files: the working folder of the tests of this module is its root. */
public final class Project {
    /** Writes anew what tests compare with the checked-in texts that the program makes. */
    public static final String UPDATE = "mvn -pl cli -am test -Ddocs.update=true";

    private Project() {}

    /** Whether the texts are to be written, not only compared. */
    public static boolean isToBeUpdated() {
        return Boolean.getBoolean("docs.update");
    }

    /** A file of the project. */
    public static Path file(String path) {
        Path root = Path.of("").toAbsolutePath();
        if (!Files.exists(root.resolve("threescale-ha"))) {
            throw new IllegalStateException("the tests of this module run at the root of the project, not in " + root);
        }
        return root.resolve(path);
    }

    /** The text of a file of the project. */
    public static String text(String path) throws IOException {
        return Files.readString(file(path), StandardCharsets.UTF_8);
    }
}
