package io.github.threescaleha.operator;

import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the nine scalable workloads, as the operator of a release runs it from a manifest. */
public final class Workload {
    private final Component component;
    private final Place place;
    private final Pods pods;
    private final Setting<Long> replicas;
    private final Autoscaling autoscaling;

    /** Required and preferred anti-affinity, and spread constraints. */
    private final List<Place> spreadLists;

    private final List<SpreadTerm> spreadTerms;

    Workload(Component component, Place place, Pods pods, boolean asyncDisabled) {
        this.component = component;
        this.place = place;
        this.pods = pods;
        this.replicas = place.child("replicas").integer();
        this.autoscaling = autoscaling(asyncDisabled);
        Place antiAffinity = affinity("podAntiAffinity");
        this.spreadLists =
                List.of(required(antiAffinity), preferred(antiAffinity), place.child("topologySpreadConstraints"));
        this.spreadTerms = readSpreadTerms();
    }

    /** Which one it is. */
    public Component component() {
        return component;
    }

    /** {@code replicas}. */
    public Setting<Long> replicas() {
        return replicas;
    }

    /** What becomes of its {@code hpa}. */
    public Autoscaling autoscaling() {
        return autoscaling;
    }

    /** The pods that it runs for a number given or left out: 1 when unset, as the operator of every release does. */
    public long pods() {
        return replicas.or(1L);
    }

    /** Whether it runs no pods on purpose. */
    public boolean isScaledToZero() {
        return replicas.is(0L) && !autoscaling.isAskedFor();
    }

    /** Whether it certainly runs one pod alone. */
    public boolean isSinglePod() {
        return switch (autoscaling) {
            case OFF -> !replicas.isUnknown() && pods() == 1;
            case TAKEN_AWAY, FOUGHT -> true;
            case ON, UNKNOWN -> false;
        };
    }

    /** The number of pods to compare with zones and skews: the most that there can be. */
    long mostPods() {
        if (autoscaling.isAskedFor()) {
            return Autoscaling.MOST_PODS;
        }
        return replicas.isUnknown() ? Long.MAX_VALUE : pods();
    }

    /** Whether a container of its pods certainly has neither requests nor limits of its own. */
    public boolean hasBareContainer() {
        for (String field : component.resourceFields()) {
            if (isBare(place.child(field))) {
                return true;
            }
        }
        return false;
    }

    /** What it asks for to keep its pods apart, without the items that are unknown. */
    public List<SpreadTerm> spreadTerms() {
        return spreadTerms;
    }

    /** Whether something of what it asks for to keep its pods apart is unknown. */
    public boolean hasUnknownSpreading() {
        for (Place list : spreadLists) {
            if (list.isUnknown() || holdsUnknown(list)) {
                return true;
            }
        }
        return false;
    }

    /** The required terms that draw its pods to those they select. */
    public List<SpreadTerm> attractions() {
        List<SpreadTerm> terms = new ArrayList<>();
        for (Place item : known(required(affinity("podAffinity")))) {
            terms.add(SpreadTerm.required(item));
        }
        return terms;
    }

    /** The one host that its pods must run on, or {@code null} if they need not run on one. */
    public @Nullable String pinnedHost() {
        return hosts().only();
    }

    /** The nodes that its required node affinity leaves. */
    public HostChoice hosts() {
        return HostChoice.of(required(affinity("nodeAffinity")));
    }

    /** Where a setting of it is, or would be. */
    public Pointer pointer(String... steps) {
        Pointer pointer = place.pointer();
        for (String step : steps) {
            pointer = pointer.child(step);
        }
        return pointer;
    }

    /** What it asks for to keep its pods apart whose answer hangs on something unknown, and the items that are unknown. */
    public List<Pointer> unknownSpreading() {
        List<Pointer> unknown = new ArrayList<>();
        spreadLists.forEach(list -> unknownIn(list, unknown));
        for (SpreadTerm term : spreadTerms) {
            if (term.selector().selects(pods.labels()) == Answer.UNKNOWN) {
                unknown.add(term.item());
            }
        }
        return unknown;
    }

    private static void unknownIn(Place list, List<Pointer> unknown) {
        if (list.isUnknown()) {
            unknown.add(list.pointer());
        }
        for (Place item : list.items()) {
            if (item.isUnknown()) {
                unknown.add(item.pointer());
            }
        }
    }

    /** Where the required node affinity is, or would be. */
    public Pointer nodeAffinityPointer() {
        return required(affinity("nodeAffinity")).pointer();
    }

    Pods podSet() {
        return pods;
    }

    private Autoscaling autoscaling(boolean asyncDisabled) {
        Setting<Boolean> hpa = place.child("hpa").bool();
        if (!hpa.is(true)) {
            return hpa.isUnknown() ? Autoscaling.UNKNOWN : Autoscaling.OFF;
        }
        if (asyncDisabled && component.isAutoscaledByAsync()) {
            return Autoscaling.TAKEN_AWAY;
        }
        return replicas.isSet() ? Autoscaling.FOUGHT : Autoscaling.ON;
    }

    private static boolean isBare(Place resources) {
        return !resources.isUnknown() && isEmpty(resources.child("requests")) && isEmpty(resources.child("limits"));
    }

    private static boolean isEmpty(Place amounts) {
        return !amounts.isUnknown() && amounts.entries().isEmpty();
    }

    private List<SpreadTerm> readSpreadTerms() {
        List<SpreadTerm> terms = new ArrayList<>();
        for (Place item : known(spreadLists.get(0))) {
            terms.add(SpreadTerm.required(item));
        }
        for (Place item : known(spreadLists.get(1))) {
            if (SpreadTerm.hasWeight(item)) {
                terms.add(SpreadTerm.preferred(item));
            }
        }
        for (Place item : known(spreadLists.get(2))) {
            terms.add(SpreadTerm.constraint(item));
        }
        return List.copyOf(terms);
    }

    private Place affinity(String kind) {
        return place.child("affinity").child(kind);
    }

    private static Place required(Place affinity) {
        return affinity.child("requiredDuringSchedulingIgnoredDuringExecution");
    }

    private static Place preferred(Place affinity) {
        return affinity.child("preferredDuringSchedulingIgnoredDuringExecution");
    }

    private static boolean holdsUnknown(Place list) {
        for (Place item : list.items()) {
            if (item.isUnknown()) {
                return true;
            }
        }
        return false;
    }

    private static List<Place> known(Place list) {
        List<Place> known = list.items();
        known.removeIf(Place::isUnknown);
        return known;
    }

    @Override
    public String toString() {
        return component.label();
    }
}
