package io.github.threescaleha.rules.replicas;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.fix.Value;
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

/** No workload is left to the operator's autoscaler, which starts at one pod. */
public final class HpaMinimumOneRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "hpa-minimum-one",
                    Area.REPLICAS,
                    Severity.ERROR,
                    "The operator's autoscaler starts at 1 pod",
                    "at quiet times one pod is left; its loss or a drain stops API calls or usage counting",
                    "set hpa to false and replicas to 2 or more, or raise minReplicas of the autoscaler in the cluster")
            .editedUnsafely("sets hpa to false and replicas to 2, or to the number of zones if that is more");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (Workload workload : context.installation().workloads()) {
            if (workload.autoscaling() == Autoscaling.ON) {
                violations.add(violation(context, workload.component()));
            }
        }
        return violations;
    }

    private static Violation violation(RuleContext context, Component component) {
        return Violation.at(
                        context.installation().manifest(),
                        component.pointer("hpa"),
                        component + " is autoscaled from 1 pod on, and the manifest cannot raise that",
                        Topic.AUTOSCALING)
                .of(component)
                .fixedBy(Fix.unsafe(
                        "set hpa to false and replicas of " + component,
                        new Change.Set(component.pointer("hpa"), Value.FALSE),
                        ReplicasFix.change(component, context.topology())));
    }
}
