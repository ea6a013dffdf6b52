package io.github.threescaleha.rules.spreading;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.fix.Value;
import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Release;
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
import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;

/** A term that should keep the pods of a workload apart selects them. */
public final class SpreadSelectorMismatchRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "spread-selector-mismatch",
                    Area.SPREADING,
                    Severity.ERROR,
                    "A spreading term does not select its own workload",
                    "the term does nothing, so all replicas may share one node and be lost with it",
                    "select deployment: <name> (2.15 and later) or deploymentConfig: <name> (up to 2.14)")
            .editedSafely("writes the label of the release where the selector has the one of other releases");

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
        Violation violation = Violation.at(
                        context.installation().manifest(),
                        judged.term().selectorPointer(),
                        selects + carry,
                        Topic.AFFINITY)
                .of(component)
                .mendedBy(SpreadFix.selector(context.release(), component));
        return isOfOtherRelease(context, spreading, judged)
                ? violation.fixedBy(Fix.safe(
                        "select by the label of " + context.release(), relabelled(judged.term(), context.release())))
                : violation;
    }

    /** Whether the label by which other releases find pods is all that is wrong with the selector. */
    private static boolean isOfOtherRelease(RuleContext context, Spreading spreading, JudgedTerm judged) {
        List<String> selected = context.installation().selectedByOwnLabel(judged.term());
        return selected.contains(spreading.workload().component().label())
                || spreading.isOverHosts() && !selected.isEmpty();
    }

    private static Change[] relabelled(SpreadTerm term, Release release) {
        List<Change> changes = new ArrayList<>();
        for (Pointer label : term.labelsOfOtherReleases(release)) {
            changes.add(
                    label.last().equals(release.otherSelectorLabel())
                            ? new Change.Rename(label, release.selectorLabel())
                            : new Change.Set(label, Value.text(release.selectorLabel())));
        }
        return changes.toArray(Change[]::new);
    }
}
