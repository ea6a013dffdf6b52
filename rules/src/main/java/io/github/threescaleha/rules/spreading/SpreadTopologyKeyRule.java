package io.github.threescaleha.rules.spreading;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.fix.Value;
import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Setting;
import io.github.threescaleha.operator.SpreadTerm;
import io.github.threescaleha.operator.Spreading;
import io.github.threescaleha.operator.Spreading.JudgedTerm;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/** A term that keeps the pods of a workload apart does so by node or zone. */
public final class SpreadTopologyKeyRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "spread-topology-key",
                    Area.SPREADING,
                    Severity.ERROR,
                    "A spreading term uses the wrong topology key",
                    "replicas are not kept on different nodes, and the loss of one node takes the workload down",
                    "set topologyKey to kubernetes.io/hostname, or add such a term beside the zone")
            .editedSafely("writes the successor of a legacy key, and adds a preferred term on the hostname beside"
                    + " one on the zone");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        return SpreadFaults.find(
                context, SpreadFaults::topologyKey, (spreading, judged) -> violation(context, spreading, judged));
    }

    private static Violation violation(RuleContext context, Spreading spreading, JudgedTerm judged) {
        Component component = spreading.workload().component();
        Setting<String> key = judged.term().topologyKey();
        Violation violation = Violation.at(
                        context.installation().manifest(),
                        key.pointer(),
                        message(component, judged),
                        Topic.KUBERNETES_ANTI_AFFINITY)
                .of(component)
                .because(INFO.why())
                .mendedBy(fix(judged));
        List<Change> changes = changes(context, spreading, judged);
        return changes.isEmpty()
                ? violation
                : violation.fixedBy(Fix.safe(
                        "spread the pods of " + component + " by a key that is there", changes.toArray(Change[]::new)));
    }

    private static List<Change> changes(RuleContext context, Spreading spreading, JudgedTerm judged) {
        List<Change> changes = new ArrayList<>();
        String successor = judged.successorOfKey();
        if (successor != null) {
            changes.add(new Change.Set(judged.term().topologyKey().pointer(), Value.text(successor)));
        }
        String key = successor == null ? judged.term().topologyKey().or("") : successor;
        if (key.equals(SpreadTerm.ZONE) && !spreading.isOverHosts()) {
            changes.add(SpreadFix.term(context.release(), spreading.workload().component(), SpreadTerm.HOSTNAME));
        }
        return changes;
    }

    private static String message(Component component, JudgedTerm judged) {
        String key = judged.term().topologyKey().or("");
        if (judged.successorOfKey() != null) {
            return "nodes no longer carry the label " + key + "; " + judged.successorOfKey() + " took its place";
        }
        return judged.hasForeignKey()
                ? "the topology key " + key + " keeps the pods of " + component + " neither on different nodes nor in"
                        + " different zones"
                : "pods of " + component + " may share a node: this term spreads over zones alone";
    }

    private static String fix(JudgedTerm judged) {
        String successor = judged.successorOfKey();
        if (successor != null) {
            return "write topologyKey: " + successor;
        }
        return judged.hasForeignKey()
                ? "write topologyKey: " + SpreadTerm.HOSTNAME
                : "add a term with topologyKey: " + SpreadTerm.HOSTNAME + " beside this one";
    }
}
