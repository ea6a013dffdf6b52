package io.github.threescaleha.rules.databases;

import io.github.threescaleha.operator.Databases;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.rules.Names;
import java.util.ArrayList;
import java.util.List;

/** What {@code highAvailability} asks for is not taken back by {@code externalComponents}. */
public final class HighAvailabilityOverriddenRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "high-availability-overridden",
            Area.DATABASES,
            Severity.WARNING,
            "externalComponents overrides highAvailability",
            "databases meant as external run as one pod, and their loss stops API calls or portals; 2.16 refuses to"
                    + " install",
            "list every external database in externalComponents and delete highAvailability");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        Databases databases = context.installation().databases();
        List<String> lost = new ArrayList<>();
        databases.overridden().forEach(database -> lost.add(database.label()));
        if (lost.isEmpty()) {
            return List.of();
        }
        String message = "highAvailability is not looked at, because externalComponents is there and does not make "
                + Names.all(lost) + " external";
        return List.of(Violation.at(
                context.installation().manifest(),
                databases.highAvailability().pointer(),
                message,
                Topic.EXTERNAL_COMPONENTS_SPEC));
    }
}
