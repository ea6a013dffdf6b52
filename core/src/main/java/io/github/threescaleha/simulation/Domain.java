package io.github.threescaleha.simulation;

/** What pods are counted by: nodes, or zones. */
enum Domain {
    HOST("node", "hostname"),
    ZONE("zone", "zone");

    private final String label;
    private final String key;

    Domain(String label, String key) {
        this.label = label;
        this.key = key;
    }

    /** What users call one of them. */
    String label() {
        return label;
    }

    /** What users call its topology key. */
    String key() {
        return key;
    }
}
