package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which findings make a run fail. */
public enum FailOn {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    INFO(Severity.INFO),
    NEVER(null);

    private final @Nullable Severity mildest;

    FailOn(@Nullable Severity mildest) {
        this.mildest = mildest;
    }

    /** The threshold of a name such as {@code warning}, or {@code null} if there is none. */
    public static @Nullable FailOn named(String label) {
        for (FailOn failOn : values()) {
            if (failOn.label().equals(label)) {
                return failOn;
            }
        }
        return null;
    }

    /** Its name on the command line and in configurations. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether findings as grave as this make a run fail. */
    public boolean includes(Severity severity) {
        return mildest != null && severity.isAtLeast(mildest);
    }
}
