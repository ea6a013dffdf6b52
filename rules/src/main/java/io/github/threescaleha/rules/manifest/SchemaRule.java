package io.github.threescaleha.rules.manifest;

import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.DatabaseSecret;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.schema.SchemaViolation;
import io.github.threescaleha.schema.SecretSchema;
import java.util.ArrayList;
import java.util.List;

/** Each value is of the type, and each required field is there, that the API server asks for. */
public final class SchemaRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "schema",
                    Area.MANIFEST,
                    Severity.ERROR,
                    "A value does not fit the APIManager schema of the release",
                    "the API server refuses the whole manifest, so none of its high availability settings comes into force",
                    "correct the type, add the required field, or use an allowed value")
            .editedSafely("takes the quotes from numbers and booleans, and gives a required anti-affinity term that"
                    + " has the shape of a preferred one its own")
            .editedUnsafely("gives a preferred anti-affinity term that has the shape of a required one its own, with a"
                    + " weight of 100");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        Manifest manifest = context.installation().manifest();
        for (SchemaViolation broken : context.schema().violations()) {
            violations.add(violation(manifest, broken, Topic.referenceOf(broken.pointer())));
        }
        for (DatabaseSecret secret : context.installation().secrets()) {
            for (SchemaViolation broken : SecretSchema.violations(secret.manifest())) {
                violations.add(violation(secret.manifest(), broken, Topic.secretOf(secret.database()))
                        .because("the API server refuses the Secret, so the operator does not find the database"));
            }
        }
        return violations;
    }

    private static Violation violation(Manifest manifest, SchemaViolation broken, Topic topic) {
        Violation violation = Violation.at(manifest, broken.pointer(), broken.message(), topic)
                .mendedBy(broken.fix());
        return broken.readyFix() == null ? violation : violation.fixedBy(broken.readyFix());
    }
}
