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

/** The Secret zync holds one password, not two. */
public final class ZyncDatabasePasswordRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "zync-database-password",
            Area.DATABASES,
            Severity.ERROR,
            "The zync password differs from the one in its URL",
            "the operator refuses to go on: a new installation does not come up and no change is applied to a running one",
            "write the same password into ZYNC_DATABASE_PASSWORD and, percent-encoded, into DATABASE_URL");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (DatabaseSecret secret : context.installation().secrets()) {
            DatabaseSecret.Key key = secret.database() == Database.ZYNC_DATABASE ? secret.mismatchedPassword() : null;
            if (key != null) {
                violations.add(Violation.at(
                                secret.manifest(),
                                key.pointer(),
                                key.name() + " of the Secret zync is not the password in its " + key.detail(),
                                Topic.ZYNC_SECRET)
                        .of(Database.ZYNC_DATABASE)
                        .because(INFO.why()));
            }
        }
        return violations;
    }
}
