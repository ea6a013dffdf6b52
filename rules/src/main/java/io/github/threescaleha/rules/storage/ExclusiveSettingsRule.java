package io.github.threescaleha.rules.storage;

import io.github.threescaleha.operator.Database;
import io.github.threescaleha.operator.FileStorage;
import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.operator.Setting;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/** No two settings are given of which the operator takes one alone. */
public final class ExclusiveSettingsRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "exclusive-settings",
            Area.STORAGE,
            Severity.ERROR,
            "Two settings that exclude each other",
            "the operator refuses the manifest: nothing comes up, or no later change is applied to any workload",
            "keep one of the two settings and remove the other");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        Installation installation = context.installation();
        List<Violation> violations = new ArrayList<>();
        FileStorage storage = installation.fileStorage();
        if (storage.isBoth()) {
            violations.add(Violation.at(
                    installation.manifest(),
                    storage.whole().pointer(),
                    "persistentVolumeClaim and simpleStorageService exclude each other: the operator refuses both",
                    Topic.FILE_STORAGE));
        }
        Setting<Boolean> both = installation.bothSystemDatabases();
        if (both.isSet() && isMade(installation)) {
            violations.add(Violation.at(
                    installation.manifest(),
                    both.pointer(),
                    "mysql and postgresql exclude each other: the operator refuses both",
                    Topic.DATABASE_SPEC));
        }
        return violations;
    }

    private static boolean isMade(Installation installation) {
        return installation.release().makesCriticalDatabases()
                && installation.databases().isInCluster(Database.SYSTEM_DATABASE);
    }
}
