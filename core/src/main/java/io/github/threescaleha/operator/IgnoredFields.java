package io.github.threescaleha.operator;

import io.github.threescaleha.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Works out which fields that are set have no effect because of other settings or the release. */
final class IgnoredFields {
    private final Place spec;
    private final Databases databases;
    private final boolean always;
    private final boolean zyncOff;
    private final List<IgnoredField> ignored = new ArrayList<>();

    private IgnoredFields(Release release, Place spec, Databases databases, boolean zyncOff) {
        this.spec = spec;
        this.databases = databases;
        this.always = !release.makesCriticalDatabases();
        this.zyncOff = zyncOff;
    }

    static List<IgnoredField> of(Release release, Place spec, Databases databases, boolean zyncOff) {
        IgnoredFields fields = new IgnoredFields(release, spec, databases, zyncOff);
        fields.collect();
        return List.copyOf(fields.ignored);
    }

    private void collect() {
        collectDatabase(Database.SYSTEM_DATABASE, "system", "database"::equals);
        collectDatabase(Database.BACKEND_REDIS, "backend", name -> name.startsWith("redis"));
        collectDatabase(Database.SYSTEM_REDIS, "system", name -> name.startsWith("redis"));
        collectZync();
        collectTls(Database.SYSTEM_DATABASE, "system", "systemDatabaseTLSEnabled");
        collectTls(Database.SYSTEM_REDIS, "system", "systemRedisTLSEnabled");
        collectTls(Database.BACKEND_REDIS, "backend", "backendRedisTLSEnabled");
        collectTls(Database.BACKEND_REDIS, "backend", "queuesRedisTLSEnabled");
        collectTls(Database.ZYNC_DATABASE, "zync", "zyncDatabaseTLSEnabled");
    }

    private void collectDatabase(Database database, String group, Predicate<String> names) {
        if (always) {
            add(group, names, "the operator of this release runs no " + database + " of its own");
        } else if (databases.isExternal(database)) {
            add(group, names, database + " is external");
        }
    }

    private void collectZync() {
        Predicate<String> database = name -> name.startsWith("database") || name.equals("postgreSQLImage");
        if (zyncOff) {
            Predicate<String> workloads = name -> name.equals("appSpec") || name.equals("queSpec");
            add("zync", database.or(workloads), "zync is switched off");
        } else if (databases.isExternal(Database.ZYNC_DATABASE)) {
            add("zync", database, "zync-database is external");
        }
    }

    private void collectTls(Database database, String group, String field) {
        Setting<Boolean> tls = spec.child(group).child(field).bool();
        if (tls.is(true) && databases.isInCluster(database)) {
            ignored.add(new IgnoredField(tls.pointer(), database + " is not external"));
        }
    }

    private void add(String group, Predicate<String> names, String reason) {
        Place place = spec.child(group);
        for (YamlMapping.Entry entry : place.entries()) {
            Place field = place.child(entry.name());
            if (names.test(entry.name()) && !field.isUnknown()) {
                ignored.add(new IgnoredField(field.pointer(), reason));
            }
        }
    }
}
