package io.github.threescaleha.rules.spreading;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.fix.Value;
import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.SpreadTerm;
import io.github.threescaleha.operator.Spreading;
import io.github.threescaleha.operator.Spreading.JudgedTerm;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.rules.Names;
import java.util.List;

/** A term that keeps the pods of a workload apart selects no others. */
public final class SpreadSelectorTooWideRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "spread-selector-too-wide",
                    Area.SPREADING,
                    Severity.WARNING,
                    "A spreading term selects other workloads, too",
                    "pods of others blur the spreading: replicas may share a node and be lost with it, or stay pending",
                    "select the one workload: deployment: <name> (2.15 and later) or deploymentConfig: <name> (up to 2.14)")
            .editedUnsafely("adds the workload's own label to the selector");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        return SpreadFaults.find(
                context, SpreadFaults::tooWide, (spreading, judged) -> violation(context, spreading, judged));
    }

    private static Violation violation(RuleContext context, Spreading spreading, JudgedTerm judged) {
        Component component = spreading.workload().component();
        String message = "this selector selects the pods of " + component + " and those of "
                + Names.few(judged.others()) + " as well";
        return Violation.at(
                        context.installation().manifest(),
                        judged.term().selectorPointer(),
                        message,
                        judged.term().kind() == SpreadTerm.Kind.CONSTRAINT ? Topic.TOPOLOGY_SPREAD : Topic.AFFINITY)
                .of(component)
                .because(INFO.why())
                .mendedBy(SpreadFix.selector(context.release(), component))
                .fixedBy(Fix.unsafe(
                        "select the pods of " + component + " only",
                        new Change.Set(
                                judged.term()
                                        .selectorPointer()
                                        .child("matchLabels")
                                        .child(context.release().selectorLabel()),
                                Value.text(component.label()))));
    }
}
