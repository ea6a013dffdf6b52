package io.github.threescaleha.operator;

import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;

/**
 * Which databases are external, by the precedence of the operator (apimanager_types.go of each release): up to 2.11
 * {@code highAvailability} decides, from 2.12 on {@code externalComponents} wins as a whole if it is there at all, even
 * empty.
 */
public final class Databases {
    private final Release release;
    private final Place highAvailability;
    private final Place externalComponents;
    private final Setting<Boolean> enabled;
    private final Setting<Boolean> zyncEnabled;
    private final List<Placement> placements = new ArrayList<>();

    /** Where a database runs. */
    public enum Placement {
        EXTERNAL,
        IN_CLUSTER,
        UNKNOWN
    }

    Databases(Release release, Place spec) {
        this.release = release;
        this.highAvailability = spec.child("highAvailability");
        this.externalComponents = spec.child("externalComponents");
        this.enabled = highAvailability.child("enabled").bool();
        this.zyncEnabled = highAvailability.child("externalZyncDatabaseEnabled").bool();
        for (Database database : Database.all()) {
            placements.add(place(database));
        }
    }

    /** Where a database runs. */
    public Placement placement(Database database) {
        return placements.get(Database.all().indexOf(database));
    }

    /** Whether a database is certainly external. */
    public boolean isExternal(Database database) {
        return placement(database) == Placement.EXTERNAL;
    }

    /** Whether a database is certainly not external. */
    public boolean isInCluster(Database database) {
        return placement(database) == Placement.IN_CLUSTER;
    }

    /** The setting that makes a database external in this release. */
    public Pointer decidedAt(Database database) {
        if (release.hasExternalComponents()) {
            return database.externalComponent();
        }
        String field = database.isCritical() ? "enabled" : "externalZyncDatabaseEnabled";
        return highAvailability.pointer().child(field);
    }

    /** {@code highAvailability} as a whole. */
    public Setting<Boolean> highAvailability() {
        return highAvailability.presence();
    }

    /** Whether {@code externalComponents} is there, so that {@code highAvailability} is not looked at. */
    public boolean isHighAvailabilityOverridden() {
        return release.hasExternalComponents() && externalComponents.isSet();
    }

    /** The databases that {@code highAvailability} asks for and {@code externalComponents} does not give. */
    public List<Database> overridden() {
        List<Database> overridden = new ArrayList<>();
        if (isHighAvailabilityOverridden()) {
            for (Database database : Database.all()) {
                if (byHighAvailability(database) == Placement.EXTERNAL && isInCluster(database)) {
                    overridden.add(database);
                }
            }
        }
        return overridden;
    }

    /** {@code externalZyncDatabaseEnabled}, where it would be obeyed if {@code enabled} were true beside it. */
    public Setting<Boolean> zyncAskedAlone() {
        boolean alone =
                zyncEnabled.is(true) && !enabled.is(true) && !enabled.isUnknown() && !isHighAvailabilityOverridden();
        return alone ? zyncEnabled : Setting.unset(zyncEnabled.pointer());
    }

    /** The setting that makes zync's database external here: of {@code externalComponents}, or the older one. */
    public Pointer zyncMadeExternalAt() {
        return isHighAvailabilityOverridden() ? Database.ZYNC_DATABASE.externalComponent() : zyncEnabled.pointer();
    }

    private Placement place(Database database) {
        return isHighAvailabilityOverridden() ? byExternalComponents(database) : byHighAvailability(database);
    }

    private Placement byExternalComponents(Database database) {
        Place place = externalComponents;
        List<String> steps = database.externalComponent().steps();
        for (int i = 2; i < steps.size(); i++) {
            place = place.child(steps.get(i));
        }
        return placement(place.bool());
    }

    private Placement byHighAvailability(Database database) {
        if (database.isCritical()) {
            return placement(enabled);
        }
        if (!release.hasExternalZyncDatabase()
                || placement(enabled) == Placement.IN_CLUSTER
                || placement(zyncEnabled) == Placement.IN_CLUSTER) {
            return Placement.IN_CLUSTER;
        }
        return enabled.isUnknown() || zyncEnabled.isUnknown() ? Placement.UNKNOWN : Placement.EXTERNAL;
    }

    private static Placement placement(Setting<Boolean> external) {
        if (external.isUnknown()) {
            return Placement.UNKNOWN;
        }
        return external.is(true) ? Placement.EXTERNAL : Placement.IN_CLUSTER;
    }
}
