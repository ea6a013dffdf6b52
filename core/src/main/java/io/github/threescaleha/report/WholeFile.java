package io.github.threescaleha.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/** Writes a file so that nobody ever sees half of it: beside its place, then moved there. */
public final class WholeFile {
    private WholeFile() {}

    /** What goes into a file. */
    public interface Content {
        /** Writes all of it. */
        void writeTo(Appendable out) throws IOException;
    }

    /**
     * Writes a file, and the folders that it goes into if they are missing. A link stays a link; what is no file, such as
     * a pipe, is written to as it is.
     *
     * @throws IOException if it cannot be written; {@link #reason} says why
     */
    public static void write(Path path, Content content) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("it is a folder");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            fill(path, content, StandardOpenOption.WRITE);
        } else {
            replace(Files.exists(path) ? path.toRealPath() : path.toAbsolutePath(), content);
        }
    }

    /** Why it failed, for the user. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " is no folder";
        }
        String reason = e instanceof FileSystemException of ? of.getReason() : e.getMessage();
        return Objects.requireNonNullElse(reason, e.getClass().getSimpleName());
    }

    private static void replace(Path path, Content content) throws IOException {
        Path folder = path.getParent();
        if (folder == null) {
            throw new IOException("it is a folder");
        }
        Files.createDirectories(folder);
        Path beside = folder.resolve("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            fill(beside, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(beside, path);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void fill(Path path, Content content, StandardOpenOption... how) throws IOException {
        try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8, how)) {
            content.writeTo(out);
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
