package io.github.threescaleha.rules.manifest;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.fix.Value;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.Database;
import io.github.threescaleha.operator.Databases;
import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says by {@code externalComponents} what {@code highAvailability} says (2.12 and later). */
final class HighAvailabilityFix {
    static final Pointer FIELD = new Pointer("/spec/highAvailability");
    private static final Pointer SUCCESSOR = new Pointer("/spec/externalComponents");

    private HighAvailabilityFix() {}

    static @Nullable Fix of(Installation installation) {
        Databases databases = installation.databases();
        if (!databases.overridden().isEmpty() || databases.zyncAskedAlone().isSet()) {
            return null;
        }
        List<Database> external = new ArrayList<>();
        for (Database database : Database.all()) {
            switch (databases.placement(database)) {
                case EXTERNAL -> external.add(database);
                case IN_CLUSTER -> {}
                case UNKNOWN -> {
                    return null;
                }
            }
        }
        if (databases.isHighAvailabilityOverridden() || external.isEmpty()) {
            return Fix.safe("remove highAvailability, which says nothing more", new Change.Remove(FIELD));
        }
        return installation.manifest().has(SUCCESSOR) ? null : replacing(installation.manifest(), external);
    }

    private static Fix replacing(Manifest manifest, List<Database> external) {
        List<Change> changes = new ArrayList<>(List.of(new Change.Rename(FIELD, SUCCESSOR.last())));
        external.forEach(database -> changes.add(new Change.Set(database.externalComponent(), Value.TRUE)));
        for (String field : List.of("enabled", "externalZyncDatabaseEnabled")) {
            if (manifest.has(FIELD.child(field))) {
                changes.add(new Change.Remove(SUCCESSOR.child(field)));
            }
        }
        return Fix.safe("say it by externalComponents", changes.toArray(Change[]::new));
    }
}
