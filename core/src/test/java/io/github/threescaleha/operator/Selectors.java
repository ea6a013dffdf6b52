package io.github.threescaleha.operator;

import io.github.threescaleha.Given;
import io.github.threescaleha.yaml.Pointer;

/** Label selectors from the text that a user would write. */
final class Selectors {
    private Selectors() {}

    /** A selector of its YAML; an empty text is one that is absent. */
    static LabelSelector selector(String yaml) {
        return LabelSelector.of(new Place(Pointer.ROOT, yaml.isEmpty() ? null : Given.root(yaml)));
    }

    static Answer selects(String yaml, Workload workload) {
        return selector(yaml).selects(workload.podSet().labels());
    }

    static Workload workload(Installation installation, Component component) {
        return installation.workloads().stream()
                .filter(workload -> workload.component() == component)
                .findFirst()
                .orElseThrow();
    }
}
