package io.github.threescaleha.rules.manifest;

import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.schema.UnavailableField;
import java.util.ArrayList;
import java.util.List;

/** Each field below {@code spec} is one that the release in use has. */
public final class UnavailableFieldRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "unavailable-field",
            Area.MANIFEST,
            Severity.WARNING,
            "A field that this release does not have",
            "the operator of this release ignores the field: spreading, databases or whatever it is to set stay as they are",
            "use the setting of this release, or judge the manifest by the release that you run");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (UnavailableField field : context.schema().unavailableFields()) {
            violations.add(violation(context, field));
        }
        return violations;
    }

    private static Violation violation(RuleContext context, UnavailableField field) {
        String path = field.pointer().dotted();
        boolean later = !context.release().isAtLeast(field.since());
        String when = later ? "it is there since " + field.since() : "it was there until " + field.until();
        return Violation.at(
                        context.installation().manifest(),
                        field.pointer(),
                        path + " is no field of 3scale " + context.release() + "; " + when,
                        Topic.referenceOf(field.pointer()))
                .mendedBy(
                        later
                                ? "remove it, or run 3scale " + field.since() + " or later and judge by that release"
                                : "remove it: no release after " + field.until() + " reads it");
    }
}
