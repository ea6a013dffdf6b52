package io.github.threescaleha.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a text is kept as bytes, so that it can be written back as it was.
 *
 * @param charset its encoding
 * @param marked whether a byte order mark stands before it
 */
public record TextForm(Charset charset, boolean marked) {
    /** UTF-8 without a byte order mark, as most files are. */
    public static final TextForm UTF_8 = new TextForm(StandardCharsets.UTF_8, false);

    private static final String MARK = "\uFEFF";

    /** The form of some bytes, told by their byte order mark. */
    static TextForm of(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new TextForm(StandardCharsets.UTF_16BE, true);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new TextForm(StandardCharsets.UTF_16LE, true);
        }
        return startsWith(bytes, 0xEF, 0xBB, 0xBF) ? new TextForm(StandardCharsets.UTF_8, true) : UTF_8;
    }

    /** The text without its mark. */
    String decode(byte[] bytes) throws CharacterCodingException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return marked ? text.substring(MARK.length()) : text;
    }

    /** The bytes of a text, with the mark if there was one. */
    public byte[] encode(String text) {
        return (mark() + text).getBytes(charset);
    }

    /** What stands before the text. */
    public String mark() {
        return marked ? MARK : "";
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
