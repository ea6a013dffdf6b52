package io.github.threescaleha.rules.databases;

import io.github.threescaleha.operator.DatabaseSecret;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Each key of a database's Secret is one that the operator of some release reads. */
public final class SecretUnknownKeyRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "database-secret-unknown-key",
            Area.DATABASES,
            Severity.WARNING,
            "A key of a database Secret that no release reads",
            "the value is never used: without its sentinels or password a database is lost at the next failover or start",
            "rename the key to the one that is read, or delete it");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (DatabaseSecret secret : context.installation().secrets()) {
            for (DatabaseSecret.Key key : secret.unknownKeys()) {
                violations.add(violation(secret, key));
            }
        }
        return violations;
    }

    private static Violation violation(DatabaseSecret secret, DatabaseSecret.Key key) {
        String meant = key.detail().isEmpty() ? "" : "; did you mean " + key.detail() + "?";
        String name = Pointer.onOneLine(key.name());
        String message = "no 3scale release reads the key " + name + " of the Secret "
                + secret.database().secretName() + meant;
        return Violation.at(secret.manifest(), key.pointer(), message, Topic.secretOf(secret.database()))
                .of(secret.database())
                .because(INFO.why())
                .mendedBy(key.detail().isEmpty() ? "remove " + name : "rename " + name + " to " + key.detail());
    }
}
