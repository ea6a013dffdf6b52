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
import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;

/** No autoscaler of backend is asked for while backend's asynchronous mode is disabled. */
public final class HpaAsyncDisabledRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "hpa-async-disabled",
            Area.REPLICAS,
            Severity.ERROR,
            "An autoscaler is asked for while async mode is disabled",
            "the operator makes no autoscaler and holds the workload at 1 pod; losing it stops API calls or usage counting",
            "set hpa to false and replicas to 2 or more, or remove the annotation");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (Workload workload : context.installation().workloads()) {
            if (workload.autoscaling() == Autoscaling.TAKEN_AWAY) {
                violations.add(violation(context, workload.component()));
            }
        }
        return violations;
    }

    private static Violation violation(RuleContext context, Component component) {
        Pointer annotation = new Pointer("/metadata/annotations").child(Installation.DISABLE_ASYNC);
        return Violation.at(
                        context.installation().manifest(),
                        annotation,
                        "the annotation takes away the autoscaler that hpa: true asks for: " + component
                                + " stays at 1 pod",
                        Topic.AUTOSCALING)
                .of(component);
    }
}
