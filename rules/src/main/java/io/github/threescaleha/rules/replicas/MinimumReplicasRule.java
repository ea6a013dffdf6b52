package io.github.threescaleha.rules.replicas;

import io.github.threescaleha.operator.Autoscaling;
import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Installation;
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

/** Each workload runs at least two pods. */
public final class MinimumReplicasRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "minimum-replicas",
                    Area.REPLICAS,
                    Severity.ERROR,
                    "A workload runs fewer than 2 replicas",
                    "losing its only pod or node stops the workload until a new pod is ready",
                    "set replicas to 2 or more")
            .editedSafely("sets replicas to 2, or to the number of zones if that is more");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        Installation installation = context.installation();
        if (installation.isPassive()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        for (Workload workload : installation.workloads()) {
            if (isTooFew(workload)) {
                violations.add(violation(context, workload));
            }
        }
        return violations;
    }

    private static boolean isTooFew(Workload workload) {
        boolean few = !workload.replicas().isUnknown() && workload.pods() < 2 && workload.pods() != 0;
        return few && workload.autoscaling() == Autoscaling.OFF;
    }

    private static Violation violation(RuleContext context, Workload workload) {
        Component component = workload.component();
        String runs = workload.pods() < 0
                ? component + " has a negative number of replicas"
                : component + (workload.replicas().isUnset() ? " runs 1 pod, as replicas is not set" : " runs 1 pod");
        return Violation.at(
                        context.installation().manifest(),
                        component.pointer("replicas"),
                        runs + "; at least 2 are needed to survive the loss of a pod",
                        Topic.replicasOf(component))
                .of(component)
                .mendedBy("set " + component.pointer("replicas").dotted() + " to 2 or more")
                .fixedBy(ReplicasFix.of(component, context.topology()));
    }
}
