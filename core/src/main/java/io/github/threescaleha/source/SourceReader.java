package io.github.threescaleha.source;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns bytes into a {@link SourceFile}, or says why it cannot. */
public final class SourceReader {
    private final Limits limits;

    /** A reader that refuses what is over the limits. */
    public SourceReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param path where it is
     * @param name what it is called in the report
     * @throws UnreadableException if it is missing, unreadable, too large or no text
     */
    public SourceFile read(Path path, String name) throws UnreadableException {
        if (!Files.isRegularFile(path)) {
            throw new UnreadableException(Problem.of(name, whatIsThere(path)));
        }
        if (!Files.isReadable(path)) {
            throw new UnreadableException(Problem.of(name, "cannot be read: permission denied"));
        }
        try (InputStream in = open(path)) {
            return read(in, name);
        } catch (IOException e) {
            throw new UnreadableException(Problem.of(name, "cannot be read: " + reason(e)), e);
        }
    }

    /** A channel would have Java load what it needs for the network. */
    private static InputStream open(Path path) throws IOException {
        return path.getFileSystem().equals(FileSystems.getDefault())
                ? new FileInputStream(path.toFile())
                : Files.newInputStream(path);
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @throws UnreadableException if it fails, is too large or is no text
     */
    public SourceFile read(InputStream in, String name) throws UnreadableException {
        try {
            return decode(in.readNBytes((int) Math.min(limits.bytes() + 1L, Integer.MAX_VALUE)), name);
        } catch (IOException e) {
            throw new UnreadableException(Problem.of(name, "cannot be read: " + reason(e)), e);
        }
    }

    private SourceFile decode(byte[] bytes, String name) throws UnreadableException {
        if (bytes.length > limits.bytes()) {
            throw new UnreadableException(Problem.of(name, "is larger than " + limits.bytes() + " bytes, the limit"));
        }
        TextForm form = TextForm.of(bytes);
        try {
            return new SourceFile(name, form.decode(bytes), form);
        } catch (CharacterCodingException e) {
            throw new UnreadableException(
                    Problem.of(name, "is not valid " + form.charset().name()), e);
        }
    }

    private static String whatIsThere(Path path) {
        if (Files.exists(path)) {
            return "is no regular file";
        }
        return Files.isSymbolicLink(path) ? "is a link that leads to no file" : "does not exist";
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
