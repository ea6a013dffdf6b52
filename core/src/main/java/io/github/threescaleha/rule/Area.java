package io.github.threescaleha.rule;

/** What a rule is about; one folder of rules each. */
public enum Area {
    MANIFEST("Manifest"),
    DATABASES("Databases"),
    REPLICAS("Replicas and autoscaling"),
    DISRUPTION("Disruption"),
    SPREADING("Spreading"),
    STORAGE("Storage and resources"),
    WAIVERS("Waivers");

    private final String title;

    Area(String title) {
        this.title = title;
    }

    /** Its title in the documentation. */
    public String title() {
        return title;
    }
}
