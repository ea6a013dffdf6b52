package io.github.threescaleha.rules.spreading;

import io.github.threescaleha.fix.Fix;
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
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A required term leaves room for all pods and for one more while they are replaced. */
public final class RequiredAntiAffinityCapacityRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "required-anti-affinity-capacity",
                    Area.SPREADING,
                    Severity.ERROR,
                    "Required anti-affinity needs more places than there are",
                    "pods stay pending or rollouts hang, so the workload runs short and upgrades do not reach it",
                    "make the term a preferred one, or provide more nodes or zones than replicas")
            .editedUnsafely("makes the term a preferred one if it is the only one of its workload");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final long SMALLEST_SURGE_OF_TWO = 4;

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        for (Spreading spreading : context.spreadings()) {
            check(context, spreading, SpreadTerm.HOSTNAME, violations);
            check(context, spreading, SpreadTerm.ZONE, violations);
        }
        return violations;
    }

    private static void check(RuleContext context, Spreading spreading, String key, List<Violation> into) {
        Workload workload = spreading.workload();
        SpreadTerm term = spreading.requiredOn(key);
        OptionalInt places = Spreading.places(context.topology(), key);
        if (term == null || places.isEmpty() || workload.autoscaling().isAskedFor()) {
            return;
        }
        Severity severity = severity(workload.replicas().or(0L), places.getAsInt());
        if (severity != null) {
            into.add(violation(context, workload, term, places.getAsInt()).as(severity));
        }
    }

    private static @Nullable Severity severity(long replicas, int places) {
        if (replicas < 2 || replicas < places) {
            return null;
        }
        if (replicas > places) {
            return Severity.ERROR;
        }
        return replicas < SMALLEST_SURGE_OF_TWO ? Severity.WARNING : null;
    }

    private static Violation violation(RuleContext context, Workload workload, SpreadTerm term, int places) {
        String place = term.isOn(SpreadTerm.HOSTNAME) ? "node" : "zone";
        long over = workload.pods() - places;
        String effect = over > 0
                ? over + (over == 1 ? " stays pending" : " stay pending")
                : "a rollout starts one more, which finds no " + place + ", and hangs";
        Violation violation = Violation.at(
                        context.installation().manifest(),
                        term.item(),
                        "the " + workload.pods() + " pods of " + workload + " must run "
                                + (place.equals("node") ? "on" : "in") + " different " + place + "s, and there "
                                + (places == 1 ? "is" : "are") + " " + places + ": " + effect,
                        Topic.KUBERNETES_ANTI_AFFINITY)
                .of(workload.component())
                .because(INFO.why());
        Fix fix = SpreadFix.softened(context.installation().manifest(), term, workload.component());
        return fix == null ? violation : violation.fixedBy(fix);
    }
}
