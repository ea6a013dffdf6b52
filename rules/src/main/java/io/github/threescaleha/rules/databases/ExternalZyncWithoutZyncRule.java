package io.github.threescaleha.rules.databases;

import io.github.threescaleha.operator.Database;
import io.github.threescaleha.operator.Databases;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import java.util.List;

/** Zync's database is not external where zync is switched off. */
public final class ExternalZyncWithoutZyncRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "external-zync-without-zync",
            Area.DATABASES,
            Severity.ERROR,
            "zync-database is external while zync is disabled",
            "the operator deletes the zync Secret, then demands it and stops: no later change is applied to any workload",
            "set externalComponents.zync.database to false, or keep zync enabled");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        Databases databases = context.installation().databases();
        if (!context.installation().isZyncOff() || !databases.isExternal(Database.ZYNC_DATABASE)) {
            return List.of();
        }
        return List.of(Violation.at(
                        context.installation().manifest(),
                        databases.zyncMadeExternalAt(),
                        "zync is switched off, but its database is external: the operator deletes the Secret zync and"
                                + " then stops because it is missing",
                        Topic.DISABLING_ZYNC)
                .of(Database.ZYNC_DATABASE)
                .because(INFO.why()));
    }
}
