package io.github.threescaleha.simulation;

import io.github.threescaleha.yaml.Pointer;
import java.util.List;
import java.util.stream.IntStream;

/** A term that a workload may have, as what it means for a placement, said without the formulas that are tested. */
enum Ask {
    SOFT_HOST(false, true, 0),
    HARD_HOST(true, true, 0),
    SOFT_ZONE(false, false, 0),
    HARD_ZONE(true, false, 0),
    SOFT_HOST_SKEW_1(false, true, 1),
    HARD_HOST_SKEW_1(true, true, 1),
    SOFT_HOST_SKEW_2(false, true, 2),
    HARD_HOST_SKEW_2(true, true, 2),
    SOFT_ZONE_SKEW_1(false, false, 1),
    HARD_ZONE_SKEW_1(true, false, 1),
    SOFT_ZONE_SKEW_2(false, false, 2),
    HARD_ZONE_SKEW_2(true, false, 2);

    private final boolean isHard;
    private final boolean isOnHosts;
    private final int maxSkew;

    Ask(boolean isHard, boolean isOnHosts, int maxSkew) {
        this.isHard = isHard;
        this.isOnHosts = isOnHosts;
        this.maxSkew = maxSkew;
    }

    boolean isHard() {
        return isHard;
    }

    boolean isOnHosts() {
        return isOnHosts;
    }

    /** Whether it is an anti-affinity, and no spread constraint. */
    boolean isAntiAffinity() {
        return maxSkew == 0;
    }

    int maxSkew() {
        return maxSkew;
    }

    /** Whether a placement obeys it. */
    boolean isObeyed(List<Integer> domains) {
        return isAntiAffinity() ? domains.stream().allMatch(pods -> pods <= 1) : unevenness(domains) <= maxSkew;
    }

    /** Whether one pod more may go to a domain, as the scheduler looks at it. */
    boolean lets(int domain, List<Integer> domains) {
        int there = domains.get(domain);
        int emptiest = domains.stream().mapToInt(Integer::intValue).min().orElse(0);
        return isAntiAffinity() ? there == 0 : there + 1 - emptiest <= maxSkew;
    }

    /** How far a placement is from honouring it; 0 if it does. */
    int violation(List<Integer> domains) {
        return Math.max(0, unevenness(domains) - Math.max(1, maxSkew));
    }

    private static int unevenness(List<Integer> domains) {
        int[] sorted = domains.stream().mapToInt(Integer::intValue).sorted().toArray();
        return sorted[sorted.length - 1] - sorted[0];
    }

    /** The same as the code under test has it. */
    Limit limit() {
        boolean apart = isHard && isAntiAffinity();
        return new Limit(
                isOnHosts ? Domain.HOST : Domain.ZONE,
                apart ? 1 : Limit.NONE,
                apart ? Limit.NONE : Math.max(1, maxSkew),
                1,
                false,
                false,
                name(),
                new Pointer("/" + name()));
    }

    static List<Ask> among(int bits) {
        List<Ask> all = List.of(values());
        return IntStream.range(0, all.size())
                .filter(ask -> (bits >> ask & 1) == 1)
                .mapToObj(all::get)
                .toList();
    }
}
