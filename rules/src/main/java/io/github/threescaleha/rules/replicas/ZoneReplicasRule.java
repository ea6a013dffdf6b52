package io.github.threescaleha.rules.replicas;

import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Workload;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/** A workload has a pod for each zone. */
public final class ZoneReplicasRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "zone-replicas",
                    Area.REPLICAS,
                    Severity.WARNING,
                    "A workload has fewer replicas than there are zones",
                    "after losing a zone a single pod may be left, and the next fault takes the workload down",
                    "set replicas to at least the number of zones")
            .editedSafely("sets replicas to the number of zones");

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
        for (Workload workload : context.installation().workloads()) {
            if (isBelow(workload, context.topology().zones())) {
                violations.add(violation(context, workload));
            }
        }
        return violations;
    }

    private static boolean isBelow(Workload workload, int zones) {
        long replicas = workload.replicas().or(0L);
        return replicas >= 2 && replicas < zones && !workload.autoscaling().isAskedFor();
    }

    private static Violation violation(RuleContext context, Workload workload) {
        Component component = workload.component();
        int zones = context.topology().zones();
        return Violation.at(
                        context.installation().manifest(),
                        component.pointer("replicas"),
                        component + " runs " + workload.pods() + " pods on " + zones + " zones",
                        Topic.replicasOf(component))
                .of(component)
                .because(INFO.why())
                .mendedBy("set " + component.pointer("replicas").dotted() + " to " + zones + " or more")
                .fixedBy(ReplicasFix.of(component, context.topology()));
    }
}
