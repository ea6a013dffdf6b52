package io.github.threescaleha.cli.docs;

import static io.github.threescaleha.operator.Release.V2_10;
import static io.github.threescaleha.operator.Release.V2_12;
import static io.github.threescaleha.operator.Release.V2_15;
import static io.github.threescaleha.operator.Release.V2_16;
import static io.github.threescaleha.operator.Release.V2_8;
import static io.github.threescaleha.operator.Release.V2_9;

import io.github.threescaleha.operator.Release;
import java.util.Map;

/**
 * The releases for which a rule can speak.
 *
 * @param first the oldest
 * @param last the newest
 */
record RuleReleases(Release first, Release last) {
    private static final RuleReleases ALL = new RuleReleases(V2_8, V2_16);

    private static final Map<String, RuleReleases> SOME = Map.ofEntries(
            Map.entry("external-zync-database", since(V2_10)),
            Map.entry("external-zync-without-high-availability", since(V2_10)),
            Map.entry("high-availability-overridden", since(V2_12)),
            Map.entry("external-zync-without-zync", since(V2_16)),
            Map.entry("hpa-async-disabled", since(V2_15)),
            Map.entry("hpa-replicas-conflict", since(V2_15)),
            Map.entry("hpa-minimum-one", since(V2_15)),
            Map.entry("hpa-without-requests", since(V2_15)),
            Map.entry("spread-selector-mismatch", since(V2_9)),
            Map.entry("spread-selector-too-wide", since(V2_9)),
            Map.entry("spread-topology-key", since(V2_9)),
            Map.entry("pod-anti-affinity", since(V2_9)),
            Map.entry("zone-spread", since(V2_9)),
            Map.entry("required-anti-affinity-capacity", since(V2_9)),
            Map.entry("single-host-pinning", since(V2_9)),
            Map.entry("self-affinity", since(V2_9)),
            Map.entry("spreading-unsupported", new RuleReleases(V2_8, V2_8)));

    static RuleReleases of(String rule) {
        return SOME.getOrDefault(rule, ALL);
    }

    private static RuleReleases since(Release first) {
        return new RuleReleases(first, V2_16);
    }

    boolean include(Release release) {
        return release.isAtLeast(first) && last.isAtLeast(release);
    }

    @Override
    public String toString() {
        if (equals(ALL)) {
            return "all";
        }
        return last == V2_16 && first != V2_16 ? first + " and later" : first.label();
    }
}
