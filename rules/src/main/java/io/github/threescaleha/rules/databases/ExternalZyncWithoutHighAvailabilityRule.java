package io.github.threescaleha.rules.databases;

import io.github.threescaleha.operator.Database;
import io.github.threescaleha.operator.Setting;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import java.util.List;

/** {@code externalZyncDatabaseEnabled} does not stand alone. */
public final class ExternalZyncWithoutHighAvailabilityRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "external-zync-without-high-availability",
            Area.DATABASES,
            Severity.WARNING,
            "externalZyncDatabaseEnabled without highAvailability.enabled",
            "the flag does nothing alone: zync-database stays one pod, and its loss stops route changes",
            "set highAvailability.enabled to true as well; from 2.12 use externalComponents");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        Setting<Boolean> alone = context.installation().databases().zyncAskedAlone();
        if (!alone.isSet()) {
            return List.of();
        }
        return List.of(Violation.at(
                        context.installation().manifest(),
                        alone.pointer(),
                        "externalZyncDatabaseEnabled does nothing while highAvailability.enabled is not true",
                        Topic.HIGH_AVAILABILITY_SPEC)
                .of(Database.ZYNC_DATABASE)
                .because(INFO.why()));
    }
}
