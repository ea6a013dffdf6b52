package io.github.threescaleha.rules.spreading;

import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Spreading;
import io.github.threescaleha.operator.Spreading.JudgedTerm;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import java.util.List;

/** A term that should keep the pods of a workload apart selects them. */
public final class SpreadSelectorMismatchRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "spread-selector-mismatch",
            Area.SPREADING,
            Severity.ERROR,
            "A spreading term does not select its own workload",
            "the term does nothing, so all replicas may share one node and be lost with it",
            "select deployment: <name> (2.15 and later) or deploymentConfig: <name> (up to 2.14)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        return SpreadFaults.find(
                context, SpreadFaults::mismatch, (spreading, judged) -> violation(context, spreading, judged));
    }

    private static Violation violation(RuleContext context, Spreading spreading, JudgedTerm judged) {
        Component component = spreading.workload().component();
        String selects = judged.term().hasSelector()
                ? "this selector does not select the pods of " + component
                : "this term has no label selector, so it does not select the pods of " + component;
        String label = context.release().selectorLabel();
        String carry = "; on " + context.release() + " they carry " + label + ": " + component;
        return Violation.at(
                        context.installation().manifest(),
                        judged.term().selectorPointer(),
                        selects + carry,
                        Topic.AFFINITY)
                .of(component)
                .mendedBy(SpreadFix.selector(context.release(), component));
    }
}
