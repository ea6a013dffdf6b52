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

/** The URL of an external database is one that the release takes. */
public final class SecretUrlRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "database-secret-url",
            Area.DATABASES,
            Severity.ERROR,
            "A database URL is malformed or has a refused scheme",
            "the operator or the pods refuse the URL: portals or API calls stay down and changes are not applied",
            "write scheme://host with a scheme that the release accepts, without white space at its ends");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (DatabaseSecret secret : context.installation().secrets()) {
            if (secret.isNeeded()) {
                for (DatabaseSecret.Key key : secret.refusedUrls()) {
                    violations.add(violation(secret, key));
                }
            }
        }
        return violations;
    }

    private static Violation violation(DatabaseSecret secret, DatabaseSecret.Key key) {
        String message =
                "the key " + key.name() + " of the Secret " + secret.database().secretName() + " " + key.detail();
        return Violation.at(secret.manifest(), key.pointer(), message, Topic.secretOf(secret.database()))
                .of(secret.database())
                .because(INFO.why());
    }
}
