package io.github.threescaleha.rule;

import java.util.Locale;

/** How much a finding matters, the gravest first. */
public enum Severity {
    /** It keeps the installation from being highly available, or from working. */
    ERROR,
    /** It weakens it, or is probably not what was meant. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** Its name in reports and configurations. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is as grave as the other, or graver. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
