package io.github.threescaleha.rules.spreading;

import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.SpreadTerm;
import io.github.threescaleha.operator.Spreading;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/** On several zones, something keeps the pods of each workload in different zones. */
public final class ZoneSpreadRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "zone-spread",
                    Area.SPREADING,
                    Severity.ERROR,
                    "Nothing spreads the replicas over zones",
                    "all replicas may run in one zone, and its loss takes the workload down",
                    "add a preferred podAntiAffinity term on topology.kubernetes.io/zone that selects the workload")
            .editedSafely("adds a preferred term on the zone, and one on the hostname where there is none");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        if (!context.topology().isMultiZone()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        for (Spreading spreading : context.spreadings()) {
            if (spreading.isKnown() && !spreading.overZones().isGiven()) {
                violations.add(violation(context, spreading));
            }
        }
        return violations;
    }

    private static Violation violation(RuleContext context, Spreading spreading) {
        Component component = spreading.workload().component();
        return Violation.at(
                        context.installation().manifest(),
                        SpreadFix.antiAffinity(component),
                        "nothing keeps the pods of " + component + " in different zones",
                        Topic.AFFINITY)
                .of(component)
                .mendedBy(SpreadFix.block(context.release(), component, SpreadTerm.ZONE))
                .fixedBy(SpreadFix.of(context, spreading));
    }
}
