package io.github.threescaleha.rules.spreading;

import io.github.threescaleha.operator.SpreadTerm;
import io.github.threescaleha.operator.Spreading;
import io.github.threescaleha.operator.Spreading.JudgedTerm;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a term, and how grave it is; several rules need to know of each other. */
final class SpreadFaults {
    private SpreadFaults() {}

    /** How grave a fault of a term is, or {@code null} if the term has it not. */
    interface Fault {
        @Nullable
        Severity of(Spreading spreading, JudgedTerm judged);
    }

    /** Tells of a faulty term. */
    interface Teller {
        Violation tell(Spreading spreading, JudgedTerm judged);
    }

    /** Each term with a fault, told; a term that looks into other namespaces is about other pods. */
    static List<Violation> find(RuleContext context, Fault fault, Teller teller) {
        List<Violation> violations = new ArrayList<>();
        for (Spreading spreading : context.spreadings()) {
            for (JudgedTerm judged : spreading.terms()) {
                Severity severity = judged.looksHere() ? fault.of(spreading, judged) : null;
                if (severity != null) {
                    violations.add(teller.tell(spreading, judged).as(severity));
                }
            }
        }
        return violations;
    }

    /** The term does not select its own workload. */
    static @Nullable Severity mismatch(Spreading spreading, JudgedTerm judged) {
        if (judged.selectsOwn()) {
            return null;
        }
        if (!spreading.isOverHosts()) {
            return Severity.ERROR;
        }
        return judged.others().isEmpty() ? Severity.WARNING : null;
    }

    /** The term selects other workloads beside its own. */
    static @Nullable Severity tooWide(Spreading spreading, JudgedTerm judged) {
        if (!judged.selectsOwn() || judged.others().isEmpty()) {
            return null;
        }
        return isConstraint(judged) && !spreading.isOverHosts() ? Severity.ERROR : Severity.WARNING;
    }

    /** The term is on a topology key by which no two nodes differ, or on the zone alone. */
    static @Nullable Severity topologyKey(Spreading spreading, JudgedTerm judged) {
        if (!judged.selectsOwn() || isConstraint(judged) && !judged.others().isEmpty()) {
            return null;
        }
        if (spreading.isOverHosts()) {
            return judged.hasForeignKey() ? Severity.WARNING : null;
        }
        return judged.hasForeignKey() || judged.term().isOn(SpreadTerm.ZONE) ? Severity.ERROR : null;
    }

    /** Whether a term of the workload has one of these faults as an error, which says what is missing. */
    static boolean hasError(Spreading spreading) {
        for (JudgedTerm judged : spreading.terms()) {
            if (judged.looksHere() && hasError(spreading, judged)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasError(Spreading spreading, JudgedTerm judged) {
        return mismatch(spreading, judged) == Severity.ERROR
                || tooWide(spreading, judged) == Severity.ERROR
                || topologyKey(spreading, judged) == Severity.ERROR;
    }

    private static boolean isConstraint(JudgedTerm judged) {
        return judged.term().kind() == SpreadTerm.Kind.CONSTRAINT;
    }
}
