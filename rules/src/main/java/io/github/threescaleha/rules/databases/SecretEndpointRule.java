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

/** The URL of an external database does not lead to a database that the operator ran in the cluster. */
public final class SecretEndpointRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "database-secret-endpoint",
            Area.DATABASES,
            Severity.WARNING,
            "An external database points at the operator's own service",
            "a leftover single pod or nothing answers, so losing one node stops API calls, portals or route changes",
            "put the host of the replicated external database into the Secret");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (DatabaseSecret secret : context.installation().secrets()) {
            if (secret.isNeeded()) {
                for (DatabaseSecret.Key key : secret.inClusterUrls()) {
                    violations.add(violation(secret, key));
                }
            }
        }
        return violations;
    }

    private static Violation violation(DatabaseSecret secret, DatabaseSecret.Key key) {
        String message = "the key " + key.name() + " of the Secret "
                + secret.database().secretName()
                + " names a service of the operator's own in-cluster database, though " + secret.database()
                + " is said to be external";
        return Violation.at(secret.manifest(), key.pointer(), message, Topic.EXTERNAL_DATABASES)
                .of(secret.database())
                .because(INFO.why());
    }
}
