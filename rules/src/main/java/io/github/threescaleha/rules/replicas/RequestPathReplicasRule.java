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

/** Two pods may be too few where each API request passes. */
public final class RequestPathReplicasRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "request-path-replicas",
            Area.REPLICAS,
            Severity.INFO,
            "A workload on the request path has exactly 2 replicas",
            "losing one pod halves the capacity; if the other cannot carry the load, all API calls suffer",
            "set replicas to 3 or more, by the load to be carried with one pod missing");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (Workload workload : context.installation().workloads()) {
            if (workload.component().isOnRequestPath()
                    && workload.replicas().is(2L)
                    && !workload.autoscaling().isAskedFor()) {
                violations.add(violation(context, workload.component()));
            }
        }
        return violations;
    }

    private static Violation violation(RuleContext context, Component component) {
        return Violation.at(
                        context.installation().manifest(),
                        component.pointer("replicas"),
                        component
                                + " runs 2 pods; each API request passes through it, so more may be needed for the load",
                        Topic.replicasOf(component))
                .of(component)
                .because(INFO.why());
    }
}
