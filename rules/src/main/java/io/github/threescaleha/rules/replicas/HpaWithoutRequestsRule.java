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

/** An autoscaled workload has requests by which its load is measured. */
public final class HpaWithoutRequestsRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "hpa-without-requests",
            Area.REPLICAS,
            Severity.WARNING,
            "An autoscaler has no requests to measure against",
            "the autoscaler never scales: one pod carries all load, and its loss stops API calls or usage counting",
            "remove resourceRequirementsEnabled: false, or give the workload resources of its own");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        Installation installation = context.installation();
        if (!installation.resourceRequirements().is(false)) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        for (Workload workload : installation.workloads()) {
            if (isAutoscaled(workload.autoscaling()) && workload.hasBareContainer()) {
                violations.add(violation(installation, workload.component()));
            }
        }
        return violations;
    }

    private static boolean isAutoscaled(Autoscaling autoscaling) {
        return autoscaling == Autoscaling.ON || autoscaling == Autoscaling.FOUGHT;
    }

    private static Violation violation(Installation installation, Component component) {
        return Violation.at(
                        installation.manifest(),
                        component.pointer("hpa"),
                        component
                                + " is autoscaled but has no requests, so there is nothing to measure its load against",
                        Topic.AUTOSCALING)
                .of(component)
                .because(INFO.why());
    }
}
