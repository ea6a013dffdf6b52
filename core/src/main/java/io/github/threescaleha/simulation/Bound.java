package io.github.threescaleha.simulation;

import java.util.List;

/**
 * What holds for the numbers of pods in the domains of one kind.
 *
 * @param cap the most that a domain may hold
 * @param skew by how many the fullest may exceed the emptiest
 */
record Bound(int cap, int skew) {
    static final Bound NONE = new Bound(Limit.NONE, Limit.NONE);

    /** What limits make of a number of domains of a kind. */
    static Bound of(List<Limit> limits, Domain domain, int domains) {
        Bound bound = NONE;
        for (Limit limit : limits) {
            if (limit.domain() == domain) {
                int cap = domains < limit.leastDomains() ? Math.min(limit.cap(), limit.skew()) : limit.cap();
                bound = bound.and(new Bound(cap, limit.skew()));
            }
        }
        return bound;
    }

    Bound and(Bound other) {
        return new Bound(Math.min(cap, other.cap), Math.min(skew, other.skew));
    }

    /** What holds for some domains while others are kept empty. */
    Bound besideEmptyOnes(boolean areThereOthers) {
        return areThereOthers ? new Bound(Math.min(cap, skew), skew) : this;
    }

    /** The least that any domain holds if the fullest holds this. */
    int lowest(int peak) {
        return skew >= peak ? 0 : peak - skew;
    }

    /** The most that any domain may hold if the emptiest holds this. */
    int highest(int least) {
        return skew == Limit.NONE ? cap : Math.min(cap, least + skew);
    }

    /** The least that the fullest of some domains holds. */
    static int leastPeak(int pods, int domains) {
        return (pods + domains - 1) / domains;
    }

    /** The most that the fullest of some domains holds. */
    int mostPeak(int pods, int domains) {
        return Math.min(cap, skew >= pods ? pods : Math.min(pods, pods / domains + skew));
    }

    /** Peaks to try so that every arrangement lies below one of them: where no skew binds, the greatest will do. */
    int firstPeakToTry(int pods, int domains) {
        return skew >= pods ? mostPeak(pods, domains) : leastPeak(pods, domains);
    }
}
