package io.github.threescaleha.rules.disruption;

import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.operator.Workload;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.rules.Names;
import java.util.ArrayList;
import java.util.List;

/** Each workload has enough pods for its disruption budget to protect. */
public final class IneffectiveDisruptionBudgetRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "ineffective-disruption-budget",
            Area.DISRUPTION,
            Severity.WARNING,
            "A disruption budget stands over single pods",
            "a budget of at most 1 unavailable lets the only pod go, so a drain takes the workload down",
            "set replicas to 2 or more for the workloads named");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        Installation installation = context.installation();
        List<String> single = new ArrayList<>();
        for (Workload workload : installation.workloads()) {
            if (workload.isSinglePod()) {
                single.add(workload.component().label());
            }
        }
        boolean on = installation.podDisruptionBudget().is(true);
        return on && !single.isEmpty() ? List.of(violation(installation, single)) : List.of();
    }

    private static Violation violation(Installation installation, List<String> single) {
        String message = single.size() == 1
                ? "the pod disruption budget of " + single.get(0) + " protects nothing: it lets the only pod go"
                : "the pod disruption budgets of " + Names.all(single)
                        + " protect nothing: each lets the only pod of its workload go";
        return Violation.at(
                installation.manifest(),
                installation.podDisruptionBudget().pointer(),
                message,
                Topic.POD_DISRUPTION_BUDGETS);
    }
}
