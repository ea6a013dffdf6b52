package io.github.threescaleha.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Whether the pods of a workload are kept apart on a topology, and by what.
 *
 * @param workload the workload
 * @param terms what it asks for, judged; terms whose answer hangs on something unknown are left out
 * @param overHosts whether its pods are kept on different hosts
 * @param overZones whether its pods are kept in different zones
 * @param isKnown whether all that it asks for is known
 */
public record Spreading(
        Workload workload, List<JudgedTerm> terms, Coverage overHosts, Coverage overZones, boolean isKnown) {
    private static final String LEGACY_ZONE = "failure-domain.beta.kubernetes.io/zone";
    private static final String LEGACY_HOSTNAME = "beta.kubernetes.io/hostname";
    private static final Coverage NONE = new Coverage(Degree.NOT, null);

    public Spreading {
        terms = List.copyOf(terms);
    }

    /** How firmly pods are kept apart. */
    public enum Degree {
        /** By a rule that the scheduler must obey. */
        CERTAIN,
        /** As far as the scheduler can. */
        AS_FAR_AS_POSSIBLE,
        /** Not at all. */
        NOT
    }

    /**
     * An answer, with its reason.
     *
     * @param degree how firmly
     * @param by the term that does it, or {@code null} if none does
     */
    public record Coverage(Degree degree, @Nullable SpreadTerm by) {
        /** Whether anything keeps them apart. */
        public boolean isGiven() {
            return degree != Degree.NOT;
        }
    }

    /**
     * A term with what it does.
     *
     * @param term the term
     * @param selectsOwn whether it selects the pods of its own workload
     * @param others the other workloads of the installation that it selects
     * @param looksHere whether it looks into the installation's own namespace
     * @param covers whether it keeps its workload's pods apart by its topology key
     */
    public record JudgedTerm(
            SpreadTerm term, boolean selectsOwn, List<String> others, boolean looksHere, boolean covers) {
        public JudgedTerm {
            others = List.copyOf(others);
        }

        /** Whether it is on a key that neither names a node nor a zone. */
        public boolean hasForeignKey() {
            return !term.isOn(SpreadTerm.HOSTNAME) && !term.isOn(SpreadTerm.ZONE);
        }

        /** The key that took the place of its legacy key, or {@code null} if its key is no legacy one. */
        public @Nullable String successorOfKey() {
            String key = term.topologyKey().or("");
            return key.equals(LEGACY_ZONE) ? SpreadTerm.ZONE : key.equals(LEGACY_HOSTNAME) ? SpreadTerm.HOSTNAME : null;
        }
    }

    /** Whether it is spread over hosts. */
    public boolean isOverHosts() {
        return overHosts.isGiven();
    }

    /** The first term that covers, is required and is on a topology key, or {@code null}. */
    public @Nullable SpreadTerm requiredOn(String topologyKey) {
        for (JudgedTerm judged : terms) {
            if (judged.covers()
                    && judged.term().kind() == SpreadTerm.Kind.REQUIRED
                    && judged.term().isOn(topologyKey)) {
                return judged.term();
            }
        }
        return null;
    }

    /** The required attractions by which a workload's pods draw each other into one domain of a topology key. */
    static List<SpreadTerm> selfAttractions(Workload workload, String topologyKey, @Nullable String namespace) {
        List<SpreadTerm> attractions = new ArrayList<>();
        for (SpreadTerm term : workload.attractions()) {
            if (term.isOn(topologyKey)
                    && term.selector().selects(workload.podSet().labels()) == Answer.YES
                    && term.namespaces().hold(namespace)) {
                attractions.add(term);
            }
        }
        return attractions;
    }

    static Spreading of(Workload workload, List<Pods> all, @Nullable String namespace, Topology topology) {
        if (workload.spreadTerms().isEmpty()) {
            return new Spreading(workload, List.of(), NONE, NONE, !workload.hasUnknownSpreading());
        }
        List<JudgedTerm> terms = new ArrayList<>();
        List<SpreadTerm> covering = new ArrayList<>();
        for (SpreadTerm term : workload.spreadTerms()) {
            if (term.selector().selects(workload.podSet().labels()) != Answer.UNKNOWN) {
                JudgedTerm judged = judge(term, workload, all, namespace);
                terms.add(judged);
                if (judged.covers()) {
                    covering.add(term);
                }
            }
        }
        return new Spreading(
                workload,
                terms,
                overHosts(workload, covering, topology),
                best(covering, SpreadTerm.ZONE),
                !workload.hasUnknownSpreading());
    }

    private static JudgedTerm judge(SpreadTerm term, Workload workload, List<Pods> all, @Nullable String namespace) {
        boolean own = term.selector().selects(workload.podSet().labels()) == Answer.YES;
        List<String> others = term.isOwnRevisionOnly() ? List.of() : others(term, workload, all);
        boolean here = term.namespaces().hold(namespace);
        boolean covers =
                own && here && (term.kind() != SpreadTerm.Kind.CONSTRAINT || keepsApart(term, workload, others));
        return new JudgedTerm(term, own, others, here, covers);
    }

    private static List<String> others(SpreadTerm term, Workload workload, List<Pods> all) {
        List<String> others = new ArrayList<>();
        for (Pods pods : all) {
            if (!pods.workload().equals(workload.podSet().workload())
                    && term.selector().selects(pods.labels()) == Answer.YES) {
                others.add(pods.workload());
            }
        }
        return others;
    }

    private static boolean keepsApart(SpreadTerm constraint, Workload workload, List<String> others) {
        return others.isEmpty() && constraint.maxSkew() < Math.max(workload.mostPods(), 2);
    }

    private static Coverage overHosts(Workload workload, List<SpreadTerm> covering, Topology topology) {
        Coverage byHost = best(covering, SpreadTerm.HOSTNAME);
        if (byHost.degree() == Degree.CERTAIN || !topology.isMultiZone()) {
            return byHost;
        }
        for (SpreadTerm term : covering) {
            if (leavesOneForEachZone(term, workload, topology)) {
                return new Coverage(Degree.CERTAIN, term);
            }
        }
        return byHost;
    }

    private static boolean leavesOneForEachZone(SpreadTerm term, Workload workload, Topology topology) {
        return term.isOn(SpreadTerm.ZONE)
                && (term.kind() == SpreadTerm.Kind.REQUIRED
                        || term.isHard() && workload.mostPods() <= topology.zones());
    }

    private static Coverage best(List<SpreadTerm> covering, String topologyKey) {
        Coverage best = NONE;
        for (SpreadTerm term : covering) {
            if (term.isOn(topologyKey)) {
                if (term.isHard()) {
                    return new Coverage(Degree.CERTAIN, term);
                }
                best = best.isGiven() ? best : new Coverage(Degree.AS_FAR_AS_POSSIBLE, term);
            }
        }
        return best;
    }

    /** The number of places that a topology is known to have for a key. */
    public static OptionalInt places(Topology topology, String topologyKey) {
        if (topologyKey.equals(SpreadTerm.HOSTNAME)) {
            return topology.knownNodes();
        }
        return topology.isMultiZone() ? topology.knownZones() : OptionalInt.empty();
    }
}
