package io.github.threescaleha.rules.spreading;

import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;

/** Says that 2.8 cannot spread pods. */
public final class SpreadingUnsupportedRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "spreading-unsupported",
            Area.SPREADING,
            Severity.WARNING,
            "2.8 has no field to spread replicas",
            "replicas may share a node and be lost with it, and the manifest cannot prevent it",
            "upgrade to 2.9 or newer and add pod anti-affinity");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        if (!context.topology().isMultiNode() || context.release().hasAffinity()) {
            return List.of();
        }
        return List.of(Violation.at(
                context.installation().manifest(),
                new Pointer("/spec"),
                "3scale " + context.release() + " has no affinity fields: its pods cannot be kept on different nodes",
                Topic.KUBERNETES_ANTI_AFFINITY));
    }
}
