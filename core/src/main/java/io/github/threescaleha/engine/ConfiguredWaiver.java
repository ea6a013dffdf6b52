package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A waiver of a configuration.
 *
 * @param pointer where it is in the configuration
 * @param span where it is written
 * @param rule the rule whose findings it accepts
 * @param object namespace and name of the objects that it is for, with globs, or {@code null} for all
 * @param component the workload or database that it is for, or {@code null} for all
 * @param reason why
 * @param expires the last day on which it holds, or {@code null}
 */
record ConfiguredWaiver(
        Pointer pointer,
        Span span,
        String rule,
        @Nullable String object,
        @Nullable String component,
        String reason,
        @Nullable LocalDate expires) {
    boolean isExpired(Supplier<LocalDate> today) {
        return expires != null && today.get().isAfter(expires);
    }

    boolean covers(Finding finding) {
        return finding.rule().equals(rule)
                && (component == null || component.equals(finding.component()))
                && isFor(finding.location().object());
    }

    /** Whether it is for an object, given by kind, namespace and name. */
    boolean isFor(String identity) {
        return object == null || matches(identity, object);
    }

    /** Whether an identity, kind/namespace/name, fits a pattern, namespace/name or name alone. */
    private static boolean matches(String identity, String pattern) {
        String namespaceAndName = identity.substring(identity.indexOf('/') + 1);
        String subject = pattern.indexOf('/') < 0
                ? namespaceAndName.substring(namespaceAndName.indexOf('/') + 1)
                : namespaceAndName;
        return glob(pattern).matcher(subject).matches();
    }

    private static Pattern glob(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString());
    }
}
