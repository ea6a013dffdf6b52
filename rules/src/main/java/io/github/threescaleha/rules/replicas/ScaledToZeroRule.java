package io.github.threescaleha.rules.replicas;

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

/** No workload is scaled to zero while others run. */
public final class ScaledToZeroRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "scaled-to-zero",
            Area.REPLICAS,
            Severity.WARNING,
            "Some workloads are scaled to 0, others are not",
            "a workload without pods is down for good: API calls are refused, portals are gone or jobs pile up",
            "set replicas to 2 or more, or waive it if the gateways are self-managed");

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
            if (workload.isScaledToZero()) {
                violations.add(violation(installation, workload.component()));
            }
        }
        return violations;
    }

    private static boolean isGateway(Component component) {
        return component == Component.APICAST_PRODUCTION || component == Component.APICAST_STAGING;
    }

    private static boolean runsNoGateway(Installation installation) {
        return installation.workloads().stream()
                .filter(workload -> isGateway(workload.component()))
                .allMatch(Workload::isScaledToZero);
    }

    private static Violation violation(Installation installation, Component component) {
        boolean selfManaged = isGateway(component) && runsNoGateway(installation);
        String hint = selfManaged ? "; this is right if the gateways are self-managed" : "";
        return Violation.at(
                        installation.manifest(),
                        component.pointer("replicas"),
                        component + " is scaled to 0 while other workloads run" + hint,
                        Topic.replicasOf(component))
                .of(component);
    }
}
