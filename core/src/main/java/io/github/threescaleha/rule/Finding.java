package io.github.threescaleha.rule;

import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is reported: a violation with its rule, place and standing.
 *
 * @param rule the rule's id
 * @param severity how grave it is
 * @param message what is wrong, as a sentence without its full stop
 * @param component the workload or database that it is about, or {@code null}
 * @param location where it is
 * @param why what goes down if it is ignored
 * @param fix how to mend it; may have several lines, YAML from the second on
 * @param url what to read about it
 * @param status whether it is new or accepted
 * @param reason why it is accepted, or {@code null}
 * @param readyFix the change of the manifest that mends it, or {@code null} if no edit does
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        @Nullable String component,
        Location location,
        String why,
        String fix,
        String url,
        Status status,
        @Nullable String reason,
        @Nullable Fix readyFix) {
    private static final int FINGERPRINT_BYTES = 16;

    /** A finding that no edit mends. */
    public Finding(
            String rule,
            Severity severity,
            String message,
            @Nullable String component,
            Location location,
            String why,
            String fix,
            String url,
            Status status,
            @Nullable String reason) {
        this(rule, severity, message, component, location, why, fix, url, status, reason, null);
    }

    /** Whether a finding counts. */
    public enum Status {
        NEW,
        WAIVED,
        BASELINE
    }

    /**
     * Where a finding is.
     *
     * @param file name of the input
     * @param document which document of the file, from 0
     * @param object kind, namespace and name of the object, which stay when the file is moved or edited
     * @param pointer the setting, where it is or would be, from the root of the object
     * @param span the place to show
     * @param missing whether the setting is not there, so that the place is that of the nearest key that is
     */
    public record Location(String file, int document, String object, Pointer pointer, Span span, boolean missing) {
        /** Line, from 1. */
        public int line() {
            return span.start().line();
        }

        /** Column in code points, from 1. */
        public int column() {
            return span.start().column();
        }

        @Override
        public String toString() {
            return file + ":" + line() + ":" + column();
        }
    }

    /** The same with another standing. */
    public Finding with(Status other, @Nullable String because) {
        return new Finding(rule, severity, message, component, location, why, fix, url, other, because, readyFix);
    }

    /** The same in a file of another name. */
    public Finding in(String file) {
        Location there = new Location(
                file, location.document(), location.object(), location.pointer(), location.span(), location.missing());
        return new Finding(rule, severity, message, component, there, why, fix, url, status, reason, readyFix);
    }

    /** The same at another place. */
    public Finding at(Location place) {
        return new Finding(rule, severity, message, component, place, why, fix, url, status, reason, readyFix);
    }

    /** An identity that stays when lines move or the file is renamed: 32 hexadecimal digits. */
    public String fingerprint() {
        String identity = String.join(
                "\n", rule, location.object(), location.pointer().text(), component == null ? "" : component);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
