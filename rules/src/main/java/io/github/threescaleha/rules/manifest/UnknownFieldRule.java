package io.github.threescaleha.rules.manifest;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.schema.UnknownField;
import io.github.threescaleha.schema.UnknownField.Meant;
import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Each field below {@code spec} is one that some release has. */
public final class UnknownFieldRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "unknown-field",
                    Area.MANIFEST,
                    Severity.WARNING,
                    "A field that no release of the operator has",
                    "the operator never reads the field: what it is to set keeps its default, often a single pod",
                    "use the nearest known field, or move the field to the place where it belongs")
            .editedSafely("renames a field that can only be a slip of the pen, and moves one that can belong to one"
                    + " free place only");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (UnknownField field : context.schema().unknownFields()) {
            violations.add(violation(context, field));
        }
        return violations;
    }

    private static Violation violation(RuleContext context, UnknownField field) {
        String path = field.pointer().dotted();
        String message = path + " is no field of any 3scale release";
        Meant meant = field.meant();
        if (meant == null) {
            return at(context, field, message).mendedBy("remove " + path);
        }
        String releases = releases(meant, context.release());
        Violation violation = meant.misplaced()
                ? at(
                                context,
                                field,
                                message + "; one of that name belongs at "
                                        + meant.pointer().dotted() + releases)
                        .mendedBy("move it to " + meant.pointer().dotted())
                : at(
                                context,
                                field,
                                message + "; did you mean " + meant.pointer().last() + releases + "?")
                        .mendedBy("write " + meant.pointer().last() + " in place of "
                                + Pointer.onOneLine(field.pointer().last()));
        return isFixable(context, field, meant) ? violation.fixedBy(fix(field.pointer(), meant)) : violation;
    }

    /** Only one field can be meant, the release has it, and nothing is there. */
    private static boolean isFixable(RuleContext context, UnknownField field, Meant meant) {
        return meant.certain()
                && meant.isIn(context.release())
                && !context.installation().manifest().has(meant.pointer())
                && !(meant.misplaced() && isInList(context, field.pointer()));
    }

    private static boolean isInList(RuleContext context, Pointer field) {
        return context.installation().manifest().isInList(field);
    }

    private static Fix fix(Pointer field, Meant meant) {
        return meant.misplaced()
                ? Fix.safe("move it to " + meant.pointer().dotted(), new Change.Move(field, meant.pointer()))
                : Fix.safe(
                        "rename it to " + meant.pointer().last(),
                        new Change.Rename(field, meant.pointer().last()));
    }

    private static String releases(Meant meant, Release release) {
        if (meant.isIn(release)) {
            return "";
        }
        return release.isAtLeast(meant.since())
                ? ", which is there until " + meant.until()
                : ", which is there since " + meant.since();
    }

    private static Violation at(RuleContext context, UnknownField field, String message) {
        return Violation.at(
                context.installation().manifest(), field.pointer(), message, Topic.referenceOf(field.pointer()));
    }
}
