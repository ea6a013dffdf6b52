package io.github.threescaleha.rules.databases;

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

/** The Secret of an external database has the keys that the operator reads. */
public final class SecretKeysRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "database-secret-keys",
            Area.DATABASES,
            Severity.ERROR,
            "A required key of a database Secret is missing or empty",
            "the operator stops, or pods start without the value: portals or all API calls stay down, changes are not"
                    + " applied",
            "add the required key to the Secret");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (DatabaseSecret secret : context.installation().secrets()) {
            if (secret.isNeeded()) {
                for (DatabaseSecret.Key key : secret.missingKeys()) {
                    violations.add(violation(context, secret, key));
                }
            }
        }
        return violations;
    }

    private static Violation violation(RuleContext context, DatabaseSecret secret, DatabaseSecret.Key key) {
        String message =
                "the key " + key.name() + " of the Secret " + secret.database().secretName() + " "
                        + key.detail() + "; 3scale " + context.release() + " requires it for an external "
                        + secret.database();
        return Violation.at(secret.manifest(), key.pointer(), message, Topic.secretOf(secret.database()))
                .of(secret.database())
                .because(INFO.why())
                .mendedBy("give " + key.name() + " a value");
    }
}
