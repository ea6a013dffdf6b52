package io.github.threescaleha.rules.databases;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.fix.Value;
import io.github.threescaleha.operator.Database;
import io.github.threescaleha.operator.Databases;
import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.rules.Remedy;
import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;

/** A database is external, since the operator cannot make its own highly available. One rule for each database. */
public final class ExternalDatabaseRule implements Rule {
    private static final List<String> ALL_EXTERNAL = List.of(
            "system:", "  database: true", "  redis: true", "backend:", "  redis: true", "zync:", "  database: true");

    private final Database database;
    private final RuleInfo info;

    private ExternalDatabaseRule(Database database, RuleInfo info) {
        this.database = database;
        this.info = info.editedUnsafely("sets what makes the database external; its Secret must name it first");
    }

    /** The rules about the four databases. */
    public static List<Rule> all() {
        return List.of(
                critical(
                        Database.SYSTEM_DATABASE,
                        "The system database is not external",
                        "set externalComponents.system.database to true (up to 2.11: highAvailability.enabled) and name"
                                + " it in its Secret"),
                critical(
                        Database.SYSTEM_REDIS,
                        "system-redis is not external",
                        "set externalComponents.system.redis to true (up to 2.11: highAvailability.enabled) and name it"
                                + " in its Secret"),
                critical(
                        Database.BACKEND_REDIS,
                        "backend-redis is not external",
                        "set externalComponents.backend.redis to true (up to 2.11: highAvailability.enabled) and name it"
                                + " in its Secret"),
                new ExternalDatabaseRule(
                        Database.ZYNC_DATABASE,
                        new RuleInfo(
                                "external-zync-database",
                                Area.DATABASES,
                                Severity.WARNING,
                                "zync-database runs in the cluster",
                                Database.ZYNC_DATABASE.impact(),
                                "set externalComponents.zync.database to true (2.10 and 2.11:"
                                        + " highAvailability.externalZyncDatabaseEnabled)")));
    }

    private static Rule critical(Database database, String title, String fix) {
        RuleInfo info = new RuleInfo(
                "external-" + database.label(), Area.DATABASES, Severity.ERROR, title, database.impact(), fix);
        return new ExternalDatabaseRule(database, info);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        Installation installation = context.installation();
        if (!installation.databases().isInCluster(database) || !database.isCritical() && !canBeAsked(installation)) {
            return List.of();
        }
        Pointer decided = installation.databases().decidedAt(database);
        return List.of(Violation.at(installation.manifest(), decided, message(context), Topic.EXTERNAL_DATABASES)
                .of(database)
                .mendedBy(fix(installation))
                .fixedBy(Fix.unsafe("make " + database + " external", changes(installation))));
    }

    private static boolean canBeAsked(Installation installation) {
        return installation.release().hasExternalZyncDatabase() && !installation.isZyncOff();
    }

    private String message(RuleContext context) {
        if (database.isCritical() && !context.release().makesCriticalDatabases()) {
            return database + " is not external: the operator of " + context.release()
                    + " runs none of its own and refuses to install";
        }
        return database + " runs in the cluster as one pod, which cannot be made highly available";
    }

    private String fix(Installation installation) {
        String sentence = "name the database in the Secret " + database.secretName() + ", then set";
        if (database.isCritical()) {
            return setting(sentence, installation.databases().decidedAt(database));
        }
        if (!installation.release().hasExternalComponents()) {
            return Remedy.yaml(
                    sentence,
                    new Pointer("/spec/highAvailability"),
                    List.of("enabled: true", "externalZyncDatabaseEnabled: true"));
        }
        boolean byHighAvailability = installation.databases().isExternal(Database.SYSTEM_DATABASE)
                && !installation.databases().isHighAvailabilityOverridden();
        return byHighAvailability
                ? Remedy.yaml(
                        sentence + " all four, for externalComponents takes the place of highAvailability",
                        new Pointer("/spec/externalComponents"),
                        ALL_EXTERNAL)
                : setting(sentence, installation.databases().decidedAt(database));
    }

    private Change[] changes(Installation installation) {
        List<Change> changes = new ArrayList<>();
        for (Pointer setting : settings(installation)) {
            changes.add(new Change.Set(setting, Value.TRUE));
        }
        return changes.toArray(Change[]::new);
    }

    /** What makes it external, and with it those that would not be any more. */
    private List<Pointer> settings(Installation installation) {
        Databases databases = installation.databases();
        Pointer own = databases.decidedAt(database);
        if (database.isCritical()) {
            return List.of(own);
        }
        if (!installation.release().hasExternalComponents()) {
            return List.of(databases.decidedAt(Database.SYSTEM_DATABASE), own);
        }
        if (!isByHighAvailability(databases)) {
            return List.of(own);
        }
        List<Pointer> all = new ArrayList<>();
        for (Database each : Database.all()) {
            all.add(each.externalComponent());
        }
        return all;
    }

    private static boolean isByHighAvailability(Databases databases) {
        return databases.isExternal(Database.SYSTEM_DATABASE) && !databases.isHighAvailabilityOverridden();
    }

    private static String setting(String sentence, Pointer decided) {
        Pointer parent = decided.parent();
        return parent == null ? sentence : Remedy.yaml(sentence, parent, List.of(decided.last() + ": true"));
    }
}
