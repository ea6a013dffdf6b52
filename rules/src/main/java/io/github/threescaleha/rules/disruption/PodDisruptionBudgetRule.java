package io.github.threescaleha.rules.disruption;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.fix.Value;
import io.github.threescaleha.operator.Setting;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.rules.Remedy;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;

/** Pod disruption budgets are on. */
public final class PodDisruptionBudgetRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "pod-disruption-budget",
                    Area.DISRUPTION,
                    Severity.ERROR,
                    "Pod disruption budgets are not enabled",
                    "a node drain may evict all pods of a workload at once: API calls, portals or background jobs stop",
                    "set podDisruptionBudget.enabled to true")
            .editedSafely("sets podDisruptionBudget.enabled to true");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        Setting<Boolean> enabled = context.installation().podDisruptionBudget();
        if (enabled.is(true) || enabled.isUnknown()) {
            return List.of();
        }
        return List.of(Violation.at(
                        context.installation().manifest(),
                        enabled.pointer(),
                        "pod disruption budgets are off: a drain may evict all pods of a workload at once",
                        Topic.POD_DISRUPTION_BUDGETS)
                .mendedBy(Remedy.yaml("set", new Pointer("/spec/podDisruptionBudget"), List.of("enabled: true")))
                .fixedBy(Fix.safe(
                        "set podDisruptionBudget.enabled to true", new Change.Set(enabled.pointer(), Value.TRUE))));
    }
}
