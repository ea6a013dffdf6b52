package io.github.threescaleha.rules.spreading;

import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.rules.Remedy;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;

/** Ready YAML that keeps the pods of a workload apart, right for the labels of a release. */
final class SpreadFix {
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

    /** A label selector that selects one workload. */
    static String selector(Release release, Component component) {
        return "write:\nlabelSelector:\n  matchLabels:\n    " + label(release, component);
    }

    private static String label(Release release, Component component) {
        return release.selectorLabel() + ": " + component;
    }
}
