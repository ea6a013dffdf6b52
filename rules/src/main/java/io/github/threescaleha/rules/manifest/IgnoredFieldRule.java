package io.github.threescaleha.rules.manifest;

import io.github.threescaleha.operator.IgnoredField;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/** No field is set that other settings, or the release, leave without effect. */
public final class IgnoredFieldRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "ignored-field",
            Area.MANIFEST,
            Severity.INFO,
            "A field without effect in this manifest",
            "the setting does nothing, so placement, resources or TLS that the reader relies on are not in force",
            "delete the field, or make the setting that it depends on true");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (IgnoredField field : context.installation().ignoredFields()) {
            violations.add(violation(context, field));
        }
        return violations;
    }

    private static Violation violation(RuleContext context, IgnoredField field) {
        return Violation.at(
                        context.installation().manifest(),
                        field.pointer(),
                        field.pointer().dotted() + " has no effect: " + field.reason(),
                        Topic.referenceOf(field.pointer()))
                .mendedBy("remove " + field.pointer().dotted());
    }
}
