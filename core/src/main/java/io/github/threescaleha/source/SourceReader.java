package io.github.threescaleha.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
            throw new UnreadableException(
                    Problem.of(name, Files.exists(path) ? "is no regular file" : "does not exist"));
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, name);
        } catch (NoSuchFileException e) {
            throw new UnreadableException(Problem.of(name, "does not exist"), e);
        } catch (IOException e) {
            throw new UnreadableException(Problem.of(name, "cannot be read: " + reason(e)), e);
        }
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
        Charset charset = charset(bytes);
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new SourceFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new UnreadableException(Problem.of(name, "is not valid " + charset.name()), e);
        }
    }

    private static Charset charset(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
