package io.github.threescaleha.rules.spreading;

import io.github.threescaleha.operator.SpreadTerm;
import io.github.threescaleha.operator.Spreading;
import io.github.threescaleha.operator.Workload;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/** No workload draws its own pods together. */
public final class SelfAffinityRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "self-affinity",
            Area.SPREADING,
            Severity.ERROR,
            "Required pod affinity draws the replicas onto one node",
            "all replicas run on one node, and its loss takes the workload down as a whole",
            "use podAntiAffinity in place of podAffinity");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (Spreading spreading : context.spreadings()) {
            Workload workload = spreading.workload();
            for (SpreadTerm term : context.installation().selfAttractions(workload)) {
                violations.add(violation(context, workload, term));
            }
        }
        return violations;
    }

    private static Violation violation(RuleContext context, Workload workload, SpreadTerm term) {
        return Violation.at(
                        context.installation().manifest(),
                        term.item(),
                        "this affinity draws the pods of " + workload + " onto one node",
                        Topic.AFFINITY)
                .of(workload.component());
    }
}
