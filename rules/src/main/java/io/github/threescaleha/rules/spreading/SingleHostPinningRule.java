package io.github.threescaleha.rules.spreading;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.operator.Spreading;
import io.github.threescaleha.operator.Workload;
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

/** No workload is bound to one node. */
public final class SingleHostPinningRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "single-host-pinning",
                    Area.SPREADING,
                    Severity.ERROR,
                    "Node affinity pins the workload to one host",
                    "all replicas run on one node; its loss or drain takes the workload down until it is back",
                    "select nodes by a label that several nodes carry, or remove the node affinity")
            .editedUnsafely("removes the required node affinity");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (Spreading spreading : context.spreadings()) {
            if (spreading.workload().pinnedHost() != null) {
                violations.add(violation(context, spreading.workload()));
            }
        }
        return violations;
    }

    /** All that would be empty without a place, so that no empty mappings are left. */
    private static Pointer outermost(RuleContext context, Pointer pinned) {
        Pointer nodeAffinity = pinned.parent();
        Pointer affinity = nodeAffinity == null ? null : nodeAffinity.parent();
        if (nodeAffinity == null
                || affinity == null
                || !context.installation().manifest().holdsOnly(nodeAffinity, pinned)) {
            return pinned;
        }
        return context.installation().manifest().holdsOnly(affinity, nodeAffinity) ? affinity : nodeAffinity;
    }

    private static Violation violation(RuleContext context, Workload workload) {
        return Violation.at(
                        context.installation().manifest(),
                        workload.nodeAffinityPointer(),
                        "all pods of " + workload + " must run on the one node " + workload.pinnedHost(),
                        Topic.AFFINITY)
                .of(workload.component())
                .fixedBy(Fix.unsafe(
                        "remove the node affinity that pins " + workload + " to one host",
                        new Change.Remove(outermost(context, workload.nodeAffinityPointer()))));
    }
}
