package io.github.threescaleha.engine;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Severity;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How to judge, as far as one source says it: the command line, a configuration, or one of its exceptions.
 *
 * @param release the release, or {@code null}
 * @param topology the kind of cluster, or {@code null}
 * @param nodes how many nodes the cluster has, or {@code null}
 * @param zones how many zones the cluster has, or {@code null}
 * @param rules how grave each rule's findings are, where it is not as the rule says
 */
record Level(
        @Nullable Release release,
        Topology.@Nullable Kind topology,
        @Nullable Integer nodes,
        @Nullable Integer zones,
        Map<String, RuleLevel> rules) {
    /** Says nothing. */
    static final Level SILENT = new Level(null, null, null, null, Map.of());

    Level {
        rules = Map.copyOf(rules);
    }

    /** How grave a rule's findings are made, or that it does not run. */
    enum RuleLevel {
        ERROR(Severity.ERROR),
        WARNING(Severity.WARNING),
        INFO(Severity.INFO),
        OFF(null);

        private final @Nullable Severity severity;

        RuleLevel(@Nullable Severity severity) {
            this.severity = severity;
        }

        /** The severity, or {@code null} for off. */
        @Nullable
        Severity severity() {
            return severity;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static RuleLevel named(String label) {
            return label.equals("false") ? OFF : valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /** This, and where it is silent, what another says. */
    Level over(Level other) {
        Map<String, RuleLevel> both = new HashMap<>(other.rules);
        both.putAll(rules);
        return new Level(
                release == null ? other.release : release,
                topology == null ? other.topology : topology,
                nodes == null ? other.nodes : nodes,
                zones == null ? other.zones : zones,
                both);
    }

    /** The cluster: of several nodes where nothing is said. */
    Topology cluster() {
        Topology.Kind kind = topology == null ? Topology.Kind.MULTI_NODE : topology;
        return new Topology(kind, number(nodes), number(zones));
    }

    boolean isOff(String rule) {
        return rules.get(rule) == RuleLevel.OFF;
    }

    /** What a rule's findings are made, or {@code null} for as grave as the rule says. */
    @Nullable
    Severity severity(String rule) {
        RuleLevel level = rules.get(rule);
        return level == null ? null : level.severity();
    }

    private static OptionalInt number(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
