package io.github.threescaleha.rules.replicas;

import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;

/** Says that an installation runs nothing at all, as the standby of another does. */
public final class PassiveInstallationRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "passive-installation",
            Area.REPLICAS,
            Severity.INFO,
            "All workloads are scaled to 0",
            "nothing serves until it is scaled up: right for a standby cluster, a full outage for any other",
            "leave it for a standby, else set replicas of each workload to 2 or more");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        Installation installation = context.installation();
        if (!installation.isPassive()) {
            return List.of();
        }
        return List.of(Violation.at(
                installation.manifest(),
                new Pointer("/spec"),
                "all workloads are scaled to 0: a standby installation, judged as far as that goes",
                Topic.APIMANAGER_SPEC));
    }
}
