package io.github.threescaleha.operator;

import io.github.threescaleha.yaml.Pointer;
import java.util.List;

/** The four databases of an installation. The three critical ones take the API traffic or the portals down with them. */
public enum Database {
    SYSTEM_DATABASE(
            "system-database",
            "system-database",
            "/spec/externalComponents/system/database",
            "without the system database the admin and developer portals and all background jobs stop"),
    SYSTEM_REDIS(
            "system-redis",
            "system-redis",
            "/spec/externalComponents/system/redis",
            "without system-redis the admin and developer portals and all background jobs stop"),
    BACKEND_REDIS(
            "backend-redis",
            "backend-redis",
            "/spec/externalComponents/backend/redis",
            "without backend-redis no API call can be authorised: all API traffic stops"),
    ZYNC_DATABASE(
            "zync-database",
            "zync",
            "/spec/externalComponents/zync/database",
            "without zync-database no route is made or changed, and queued jobs can be lost");

    private static final List<Database> ALL = List.of(values());

    private final String label;
    private final String secretName;
    private final Pointer externalComponent;
    private final String impact;

    Database(String label, String secretName, String externalComponent, String impact) {
        this.label = label;
        this.secretName = secretName;
        this.externalComponent = new Pointer(externalComponent);
        this.impact = impact;
    }

    /** All four. */
    public static List<Database> all() {
        return ALL;
    }

    /** Its name. */
    public String label() {
        return label;
    }

    /** The name of the Secret that says where it is. */
    public String secretName() {
        return secretName;
    }

    /** What stops without it, as a sentence without its full stop. */
    public String impact() {
        return impact;
    }

    /** Whether API traffic or portals hang on it. */
    public boolean isCritical() {
        return this != ZYNC_DATABASE;
    }

    /** Whether it is a Redis server. */
    public boolean isRedis() {
        return this == SYSTEM_REDIS || this == BACKEND_REDIS;
    }

    /** Where {@code externalComponents} says whether it is external (2.12 and later). */
    public Pointer externalComponent() {
        return externalComponent;
    }

    @Override
    public String toString() {
        return label;
    }
}
