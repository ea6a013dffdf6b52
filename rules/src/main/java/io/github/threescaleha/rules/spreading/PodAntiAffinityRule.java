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

/** Something keeps the pods of each workload on different nodes. */
public final class PodAntiAffinityRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "pod-anti-affinity",
                    Area.SPREADING,
                    Severity.ERROR,
                    "Nothing keeps the replicas on different nodes",
                    "all replicas may run on one node, and its loss takes the workload down",
                    "add a preferred podAntiAffinity term on kubernetes.io/hostname that selects the workload")
            .editedSafely("adds a preferred term on the hostname, and on several zones one on the zone");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (Spreading spreading : context.spreadings()) {
            if (spreading.isKnown() && !spreading.isOverHosts() && !SpreadFaults.hasError(spreading)) {
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
                        "nothing keeps the pods of " + component + " on different nodes",
                        Topic.AFFINITY)
                .of(component)
                .mendedBy(SpreadFix.block(context.release(), component, SpreadTerm.HOSTNAME))
                .fixedBy(SpreadFix.of(context, spreading));
    }
}
