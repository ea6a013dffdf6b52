package io.github.threescaleha.rules.manifest;

import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.schema.UnknownField;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;

/** Each field below {@code spec} is one that some release has. */
public final class UnknownFieldRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "unknown-field",
            Area.MANIFEST,
            Severity.WARNING,
            "A field that no release of the operator has",
            "the operator never reads the field: what it is to set keeps its default, often a single pod",
            "use the nearest known field, or move the field to the place where it belongs");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        Manifest manifest = context.installation().manifest();
        return context.schema().unknownFields().stream()
                .map(field -> violation(manifest, field))
                .toList();
    }

    private static Violation violation(Manifest manifest, UnknownField field) {
        String path = field.pointer().dotted();
        Pointer meant = field.meant();
        if (meant == null) {
            return at(manifest, field, path + " is no field of any 3scale release")
                    .mendedBy("remove " + path);
        }
        return field.misplaced()
                ? at(
                                manifest,
                                field,
                                path + " is no field of any 3scale release; one of that name belongs at "
                                        + meant.dotted())
                        .mendedBy("move it to " + meant.dotted())
                : at(manifest, field, path + " is no field of any 3scale release; did you mean " + meant.last() + "?")
                        .mendedBy("write " + meant.last() + " in place of "
                                + Pointer.onOneLine(field.pointer().last()));
    }

    private static Violation at(Manifest manifest, UnknownField field, String message) {
        return Violation.at(manifest, field.pointer(), message, Topic.referenceOf(field.pointer()));
    }
}
