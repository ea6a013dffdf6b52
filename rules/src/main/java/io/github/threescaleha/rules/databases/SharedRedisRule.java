package io.github.threescaleha.rules.databases;

import io.github.threescaleha.operator.Database;
import io.github.threescaleha.operator.DatabaseSecret;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/** system-redis and backend-redis are different servers. */
public final class SharedRedisRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "shared-redis",
            Area.DATABASES,
            Severity.ERROR,
            "system-redis and backend-redis share one Redis server",
            "a pile of portal jobs or one restart takes both sides down, and every gateway refuses every call",
            "give system-redis and backend-redis a Redis server each");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (DatabaseSecret system : secrets(context, Database.SYSTEM_REDIS)) {
            for (DatabaseSecret backend : secrets(context, Database.BACKEND_REDIS)) {
                DatabaseSecret.Key key = system.sharedWith(backend);
                if (key != null) {
                    violations.add(violation(system, key));
                }
            }
        }
        return violations;
    }

    private static List<DatabaseSecret> secrets(RuleContext context, Database database) {
        List<DatabaseSecret> secrets = new ArrayList<>();
        for (DatabaseSecret secret : context.installation().secrets()) {
            if (secret.database() == database) {
                secrets.add(secret);
            }
        }
        return secrets;
    }

    private static Violation violation(DatabaseSecret system, DatabaseSecret.Key key) {
        String message = "the Secret system-redis names the same Redis server as " + key.detail()
                + " of the Secret backend-redis, which 3scale does not support";
        return Violation.at(system.manifest(), key.pointer(), message, Topic.EXTERNAL_DATABASES)
                .of(Database.SYSTEM_REDIS)
                .because(INFO.why());
    }
}
