package io.github.threescaleha.source;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Puts a new text in the place of a file's, so that nobody ever sees half of it. */
public final class SourceWriter {
    private final SourceReader reader;

    /** A writer that reads a file once more within limits before it replaces it. */
    public SourceWriter(Limits limits) {
        this.reader = new SourceReader(limits);
    }

    /**
     * Replaces the text of a file. Its encoding and permissions stay, and a link stays a link.
     *
     * @param path where the file is
     * @param before the text that it had when it was read
     * @param after the text that it is to have
     * @throws IOException if it cannot be written, or has another text by now; it is left as it is
     */
    public void replace(Path path, SourceFile before, SourceFile after) throws IOException {
        Path file = path.toRealPath();
        demandUnchanged(file, before);
        Path beside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(beside, before.form().encode(after.text()), StandardOpenOption.CREATE_NEW);
            copyPermissions(file, beside);
            demandUnchanged(file, before);
            move(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void demandUnchanged(Path file, SourceFile before) throws IOException {
        try {
            SourceFile now = reader.read(file, before.name());
            if (!now.text().equals(before.text()) || !now.form().equals(before.form())) {
                throw new IOException("it was changed meanwhile");
            }
        } catch (UnreadableException e) {
            throw new IOException("it was changed meanwhile: it " + e.problem().message(), e);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(Files.getPosixFilePermissions(from));
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
