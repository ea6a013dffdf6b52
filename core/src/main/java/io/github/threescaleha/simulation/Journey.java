package io.github.threescaleha.simulation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What users of an installation rely on, and the parts on its way. From the component pages of 3scale-labs/high-availability
 * (components.md) and 3scale/3scale-Operations (docs/components.adoc).
 */
public enum Journey {
    PRODUCTION("production", "production API traffic", List.of("apicast-production", "backend-listener")),
    STAGING("staging", "staging API traffic", List.of("apicast-staging", "backend-listener")),
    LIMITS("limits", "limits, statistics, alerts", List.of("backend-worker")),
    PORTALS("portals", "portals and their APIs", List.of("system-app")),
    CHANGES("changes", "changes reach the gateway", List.of("system-app", "system-sidekiq", "backend-listener")),
    JOBS("jobs", "mail, webhooks, other jobs", List.of("system-sidekiq")),
    ROUTES("routes", "routes, identity provider", List.of("system-sidekiq", "zync", "zync-que")),
    SEARCH("search", "search in the portals", List.of("system-searchd", "system-sphinx"));

    private static final List<Journey> ALL = List.of(values());

    private final String id;
    private final String label;
    private final List<String> parts;

    Journey(String id, String label, List<String> parts) {
        this.id = id;
        this.label = label;
        this.parts = parts;
    }

    /** All of them. */
    public static List<Journey> all() {
        return ALL;
    }

    /** The journey of a name, or {@code null} if there is none. */
    public static @Nullable Journey named(String id) {
        return Arrays.stream(values())
                .filter(journey -> journey.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Its name on the command line and in the machine formats. */
    public String id() {
        return id;
    }

    /** Its words in reports. */
    public String label() {
        return label;
    }

    /** The parts on its way, each of which needs others. */
    List<String> parts() {
        return parts;
    }

    @Override
    public String toString() {
        return id;
    }
}
