package io.github.threescaleha.rules.storage;

import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.operator.Setting;
import io.github.threescaleha.operator.Workload;
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

/** The pods have requests, so that they are not the first to be evicted. */
public final class BestEffortPodsRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "best-effort-pods",
            Area.STORAGE,
            Severity.WARNING,
            "Pods run without requests and limits",
            "a node short of memory evicts these pods first: gateways, backend-listener or portals go down",
            "remove resourceRequirementsEnabled: false, or give each container resources of its own");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        Installation installation = context.installation();
        Setting<Boolean> enabled = installation.resourceRequirements();
        List<String> bare = new ArrayList<>();
        for (Workload workload : installation.workloads()) {
            if (workload.hasBareContainer()) {
                bare.add(workload.component().label());
            }
        }
        if (!enabled.is(false) || bare.isEmpty()) {
            return List.of();
        }
        return List.of(Violation.at(
                installation.manifest(),
                enabled.pointer(),
                "containers of " + Names.all(bare) + " run without requests and limits: first to be evicted",
                Topic.RESOURCES));
    }
}
