package io.github.threescaleha.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How a page looks. The page names the digest of its style sheet in its content security policy, so that a browser
 * applies this one and no other, and runs no script at all.
 *
 * @param text the style sheet
 * @param source what the policy allows: the digest of the text as a source of styles
 */
public record Stylesheet(String text, String source) {
    private static final String RESOURCE = "page.css";

    /** The style sheet of all pages. */
    public static Stylesheet load() throws IOException {
        try (InputStream in = Stylesheet.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("the style sheet " + RESOURCE + " is not in the jar");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Stylesheet of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Stylesheet(text, "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
