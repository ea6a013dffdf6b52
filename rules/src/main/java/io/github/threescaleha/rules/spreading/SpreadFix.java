package io.github.threescaleha.rules.spreading;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.fix.Value;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.SpreadTerm;
import io.github.threescaleha.operator.Spreading;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rules.Remedy;
import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ready YAML that keeps the pods of a workload apart, right for the labels of a release. */
final class SpreadFix {
    private static final int WEIGHT = 100;
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

    private SpreadFix() {}

    /** Where the pod anti-affinity of a workload is, or would be. */
    static Pointer antiAffinity(Component component) {
        return component.pointer("affinity").child("podAntiAffinity");
    }

    /** A soft term on a topology key. */
    static String block(Release release, Component component, String topologyKey) {
        return Remedy.yaml(
                "add",
                antiAffinity(component),
                List.of(
                        "preferredDuringSchedulingIgnoredDuringExecution:",
                        "  - weight: 100",
                        "    podAffinityTerm:",
                        "      topologyKey: " + topologyKey,
                        "      labelSelector:",
                        "        matchLabels:",
                        "          " + label(release, component)));
    }

    /** Soft terms for all by which the pods of a workload are not kept apart: nodes, and on several zones those, too. */
    static Fix of(RuleContext context, Spreading spreading) {
        Component component = spreading.workload().component();
        List<Change> changes = new ArrayList<>();
        if (!spreading.isOverHosts()) {
            changes.add(term(context.release(), component, SpreadTerm.HOSTNAME));
        }
        if (context.topology().isMultiZone() && !spreading.overZones().isGiven()) {
            changes.add(term(context.release(), component, SpreadTerm.ZONE));
        }
        return Fix.safe("spread the pods of " + component, changes.toArray(Change[]::new));
    }

    /** A soft term on a topology key, at the end of those that are there. */
    static Change term(Release release, Component component, String topologyKey) {
        Value labels = Value.field(release.selectorLabel(), Value.text(component.label()));
        Value.Fields term = Value.with(
                Value.field("topologyKey", Value.text(topologyKey)),
                "labelSelector",
                Value.field("matchLabels", labels));
        Pointer list = antiAffinity(component).child(PREFERRED);
        return new Change.Append(
                list, Value.with(Value.field("weight", Value.number(WEIGHT)), "podAffinityTerm", term));
    }

    /** The only required term made a preferred one, or {@code null} where there are others. */
    static @Nullable Fix softened(Manifest manifest, SpreadTerm term, Component component) {
        Pointer required = antiAffinity(component).child("requiredDuringSchedulingIgnoredDuringExecution");
        Pointer preferred = antiAffinity(component).child(PREFERRED);
        if (!term.item().equals(required.child(0)) || manifest.has(required.child(1)) || manifest.has(preferred)) {
            return null;
        }
        return Fix.unsafe(
                "prefer that the pods of " + component + " are kept apart in place of requiring it",
                new Change.Rename(required, PREFERRED),
                new Change.Wrap(preferred.child(0), Value.field("weight", Value.number(WEIGHT)), "podAffinityTerm"));
    }

    /** A label selector that selects one workload. */
    static String selector(Release release, Component component) {
        return "write:\nlabelSelector:\n  matchLabels:\n    " + label(release, component);
    }

    private static String label(Release release, Component component) {
        return release.selectorLabel() + ": " + component;
    }
}
