package io.github.threescaleha.simulation;

import io.github.threescaleha.operator.HostChoice;
import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.operator.SpreadTerm;
import io.github.threescaleha.operator.Spreading.JudgedTerm;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.operator.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads off an installation what a workload asks of the placement of its pods. A term counts only if it certainly bears on
 * the workload's own pods; what is left out leaves more placements, so that no bound is too good.
 */
final class DemandsReader {
    private static final long MOST_SKEW = 1_000_000;

    private final Cluster cluster;
    private final Workload workload;
    private final List<Limit> required = new ArrayList<>();
    private final List<Limit> preferred = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private DemandsReader(Cluster cluster, Workload workload) {
        this.cluster = cluster;
        this.workload = workload;
    }

    static Demands read(Installation installation, Workload workload, Topology topology, Cluster cluster) {
        return new DemandsReader(cluster, workload).read(installation, topology);
    }

    private Demands read(Installation installation, Topology topology) {
        installation.spreading(workload, topology).terms().stream()
                .sorted(Comparator.comparing(judged -> -judged.term().weight()))
                .forEach(this::add);
        workload.unknownSpreading()
                .forEach(pointer -> remarks.add(pointer.dotted() + " is not known in full and is left out"));
        HostChoice hosts = workload.hosts();
        if (hosts.saysMore()) {
            remarks.add("what its node affinity asks for besides names of nodes is left out");
        }
        if (hosts.names().size() > Ground.MOST_NAMES) {
            remarks.add("its node affinity names more than " + Ground.MOST_NAMES + " nodes and is left out");
        }
        SpreadTerm attraction = attraction(installation);
        return new Demands(
                required,
                preferred,
                hosts,
                attraction == null ? null : domain(attraction),
                attraction == null ? null : attraction.item(),
                remarks);
    }

    private @Nullable SpreadTerm attraction(Installation installation) {
        List<SpreadTerm> found = new ArrayList<>(installation.selfAttractions(workload, SpreadTerm.HOSTNAME));
        if (cluster.knowsZones()) {
            found.addAll(installation.selfAttractions(workload, SpreadTerm.ZONE));
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private void add(JudgedTerm judged) {
        SpreadTerm term = judged.term();
        if (!judged.selectsOwn() || !judged.looksHere()) {
            return;
        }
        Domain domain = domain(term);
        if (domain == null) {
            remark("its terms on another topology key than the hostname or the zone are left out");
        } else if (term.isOnOtherPodsOnly()) {
            remark("its terms with mismatchLabelKeys look only at pods with other labels, and are left out");
        } else if (domain == Domain.ZONE && !cluster.knowsZones()) {
            remark("its terms on the zone are left out: the zones of the nodes are not known");
        } else if (term.kind() == SpreadTerm.Kind.CONSTRAINT && !judged.others().isEmpty()) {
            remarks.add(term.item().dotted() + " also counts pods of " + String.join(", ", judged.others())
                    + ", so it says nothing of these pods alone, and is left out");
        } else {
            (term.isRequired() ? required : preferred).add(limit(term, domain));
            remarkOthers(judged);
        }
    }

    private void remark(String text) {
        if (!remarks.contains(text)) {
            remarks.add(text);
        }
    }

    private void remarkOthers(JudgedTerm judged) {
        if (judged.term().kind() == SpreadTerm.Kind.REQUIRED && !judged.others().isEmpty()) {
            remarks.add(judged.term().item().dotted() + " also keeps apart from " + String.join(", ", judged.others())
                    + "; that they find places beside each other is taken for granted");
        }
    }

    private static @Nullable Domain domain(SpreadTerm term) {
        return term.isOn(SpreadTerm.HOSTNAME) ? Domain.HOST : term.isOn(SpreadTerm.ZONE) ? Domain.ZONE : null;
    }

    /** A preferred term is honoured by the most even placement: the scheduler takes the domain with the fewest pods. */
    private static Limit limit(SpreadTerm term, Domain domain) {
        boolean apart = term.kind() == SpreadTerm.Kind.REQUIRED;
        boolean constraint = term.kind() == SpreadTerm.Kind.CONSTRAINT;
        int skew = constraint ? clamp(term.maxSkew()) : apart ? Limit.NONE : 1;
        int least = constraint && term.isRequired() ? clamp(term.minDomains()) : 1;
        return new Limit(
                domain,
                apart ? 1 : Limit.NONE,
                skew,
                least,
                term.isOwnRevisionOnly(),
                constraint && term.skipsTaintedNodes(),
                words(term, domain, skew),
                term.item());
    }

    private static String words(SpreadTerm term, Domain domain, int skew) {
        return switch (term.kind()) {
            case REQUIRED -> "the required anti-affinity on the " + domain.key();
            case PREFERRED -> "the preferred anti-affinity on the " + domain.key();
            case CONSTRAINT ->
                "the spread constraint on the " + domain.key() + " ("
                        + (term.isRequired() ? "DoNotSchedule" : "ScheduleAnyway") + ", maxSkew " + skew + ")";
        };
    }

    private static int clamp(long number) {
        return (int) Math.max(1, Math.min(number, MOST_SKEW));
    }
}
