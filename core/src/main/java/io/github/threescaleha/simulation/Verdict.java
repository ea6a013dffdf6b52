package io.github.threescaleha.simulation;

import java.util.Collection;
import java.util.Locale;

/** What becomes of a workload or a journey in an event. In order: each is worse than those before it. */
public enum Verdict {
    /** It runs no pods here, on purpose. */
    NOT_RUN("not run"),
    /** Some pod remains in every placement that the scheduler may choose. */
    SURVIVES("survives"),
    /** Some pod remains if the scheduler honours what the manifest only prefers. */
    LIKELY("likely"),
    /** All but one pod remain, but the disruption budget never lets the drain end. */
    DRAIN_BLOCKED("drain blocked"),
    /** The manifest does not tell: a setting is broken, or is a parameter without a value. */
    UNKNOWN("unknown"),
    /** A placement that nothing forbids or discourages loses all pods. */
    MAY_FAIL("may fail"),
    /** No placement helps. */
    FAILS("fails"),
    /** What the manifest requires leaves no place on this cluster for some pod. */
    CANNOT_BE_SCHEDULED("cannot be scheduled");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** Its words in reports. */
    public String label() {
        return label;
    }

    /** Its name in the machine formats, for example {@code may-fail}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether this is worse than another. */
    public boolean isWorseThan(Verdict other) {
        return compareTo(other) > 0;
    }

    /** The worst of several; {@link #NOT_RUN} of none. */
    public static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream().max(Verdict::compareTo).orElse(NOT_RUN);
    }
}
