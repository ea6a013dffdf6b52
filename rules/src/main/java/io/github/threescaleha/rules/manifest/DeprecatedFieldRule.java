package io.github.threescaleha.rules.manifest;

import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.schema.DeprecatedField;
import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;

/** No field is used that has a successor. */
public final class DeprecatedFieldRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "deprecated-field",
                    Area.MANIFEST,
                    Severity.INFO,
                    "A deprecated field",
                    "the operator rewrites or ignores it: GitOps loops over the change, or the setting silently stops working",
                    "move the setting to its successor")
            .editedSafely("says by externalComponents what highAvailability says, where both mean the same");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (DeprecatedField field : context.schema().deprecatedFields()) {
            violations.add(violation(context.installation(), field));
        }
        return violations;
    }

    private static Violation violation(Installation installation, DeprecatedField field) {
        String path = field.pointer().dotted();
        Successor successor = successor(field.pointer());
        Violation violation = Violation.at(
                        installation.manifest(),
                        field.pointer(),
                        path + " is deprecated" + since(field) + ": " + successor.effect(),
                        Topic.referenceOf(field.pointer()))
                .mendedBy("use " + successor.name());
        Fix fix = field.pointer().equals(HighAvailabilityFix.FIELD) ? HighAvailabilityFix.of(installation) : null;
        return fix == null ? violation : violation.fixedBy(fix);
    }

    private static String since(DeprecatedField field) {
        return field.since().isAtLeast(Release.V2_9) ? " since " + field.since() : "";
    }

    /**
     * What took the place of a field.
     *
     * @param name what to use
     * @param effect what the operator does with the old one
     */
    private record Successor(String name, String effect) {}

    private static Successor successor(Pointer field) {
        return switch (field.last()) {
            case "highAvailability" ->
                new Successor("spec.externalComponents", "the operator replaces it by externalComponents");
            case "sphinxSpec" -> new Successor("spec.system.searchdSpec", "the operator ignores it");
            case "amazonSimpleStorageService" ->
                new Successor("spec.system.fileStorage.simpleStorageService", "the operator ignores it");
            case "openTracing" -> new Successor(beside(field, "openTelemetry"), "openTelemetry takes its place");
            default -> new Successor("its successor", "it will go");
        };
    }

    private static String beside(Pointer field, String name) {
        Pointer parent = field.parent();
        return parent == null ? name : parent.child(name).dotted();
    }
}
