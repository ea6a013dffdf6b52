package io.github.threescaleha.rules.replicas;

import io.github.threescaleha.operator.Autoscaling;
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

/** An autoscaled workload has no number of replicas. */
public final class HpaReplicasConflictRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "hpa-replicas-conflict",
                    Area.REPLICAS,
                    Severity.ERROR,
                    "hpa and replicas are both set",
                    "each reconcile sets the workload back to 1 pod: API calls fail under load, and its loss is an outage",
                    "set hpa to false and keep replicas, or remove replicas")
            .editedUnsafely("removes hpa, and sets replicas where they are fewer than 2");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (Workload workload : context.installation().workloads()) {
            if (workload.autoscaling() == Autoscaling.FOUGHT) {
                violations.add(violation(context, workload));
            }
        }
        return violations;
    }

    private static Violation violation(RuleContext context, Workload workload) {
        Component component = workload.component();
        return Violation.at(
                        context.installation().manifest(),
                        component.pointer("replicas"),
                        component + " has both hpa: true and replicas: each reconcile sets it back to 1 pod",
                        Topic.AUTOSCALING)
                .of(component)
                .mendedBy("remove " + component.pointer("hpa").dotted() + " and keep replicas at 2 or more")
                .fixedBy(ReplicasFix.withoutAutoscaler(workload, context.topology()));
    }
}
