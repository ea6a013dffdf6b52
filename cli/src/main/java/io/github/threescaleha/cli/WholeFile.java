package io.github.threescaleha.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that nobody ever sees half of it: beside its place, then moved there. */
final class WholeFile {
    private WholeFile() {}

    /** What goes into a file. */
    interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    static void write(Path path, Content content) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(path + " is no file");
        }
        Files.createDirectories(folder);
        Path beside = folder.resolve(".threescale-ha-" + UUID.randomUUID() + ".tmp");
        try {
            try (Writer out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
                content.writeTo(out);
            }
            move(beside, path);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
