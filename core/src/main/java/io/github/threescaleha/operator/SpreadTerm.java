package io.github.threescaleha.operator;

import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;

/**
 * Something by which a workload asks that its pods be kept apart: an item of {@code podAntiAffinity}, or a topology
 * spread constraint.
 */
public final class SpreadTerm {
    /** The topology key of a node. */
    public static final String HOSTNAME = "kubernetes.io/hostname";

    /** The topology key of a zone. */
    public static final String ZONE = "topology.kubernetes.io/zone";

    private static final long LEAST_WEIGHT = 1;
    private static final long MOST_WEIGHT = 100;

    private final Kind kind;
    private final Place item;
    private final Place term;
    private final LabelSelector selector;
    private final Namespaces namespaces;

    /** The three forms. */
    public enum Kind {
        REQUIRED,
        PREFERRED,
        CONSTRAINT
    }

    private SpreadTerm(Kind kind, Place item, Place term) {
        this.kind = kind;
        this.item = item;
        this.term = term;
        this.selector = LabelSelector.of(term.child("labelSelector"));
        this.namespaces = kind == Kind.CONSTRAINT ? Namespaces.OWN : Namespaces.of(term);
    }

    static SpreadTerm required(Place item) {
        return new SpreadTerm(Kind.REQUIRED, item, item);
    }

    static SpreadTerm preferred(Place item) {
        return new SpreadTerm(Kind.PREFERRED, item, item.child("podAffinityTerm"));
    }

    static SpreadTerm constraint(Place item) {
        return new SpreadTerm(Kind.CONSTRAINT, item, item);
    }

    /** Whether a preferred item has a weight that Kubernetes accepts, 1 to 100. */
    static boolean hasWeight(Place item) {
        long weight = item.child("weight").integer().or(0L);
        return weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT;
    }

    /** Which of the forms it has. */
    public Kind kind() {
        return kind;
    }

    /** The list item that it is. */
    public Pointer item() {
        return item.pointer();
    }

    /** Its label selector, or itself if it has none. */
    public Pointer selectorPointer() {
        Place place = term.child("labelSelector");
        return place.isSet() ? place.pointer() : term.pointer();
    }

    /** Where its selector names the label by which other releases find pods, unless it names that of this one, too. */
    public List<Pointer> labelsOfOtherReleases(Release release) {
        String other = release.otherSelectorLabel();
        Place labels = term.child("labelSelector").child("matchLabels");
        List<Pointer> found = new ArrayList<>();
        if (labels.child(other).isSet()
                && !labels.child(release.selectorLabel()).isSet()) {
            found.add(labels.child(other).pointer());
        }
        for (Place expression :
                term.child("labelSelector").child("matchExpressions").items()) {
            if (expression.child("key").text().is(other)) {
                found.add(expression.child("key").pointer());
            }
        }
        return found;
    }

    /** Whether it has a label selector. */
    public boolean hasSelector() {
        return selector.requirements() != null;
    }

    /** Its topology key. */
    public Setting<String> topologyKey() {
        return term.child("topologyKey").text();
    }

    /** Whether it keeps pods apart by this topology key. */
    public boolean isOn(String key) {
        return topologyKey().is(key);
    }

    /** Of a spread constraint, by how many pods domains may differ. */
    public long maxSkew() {
        return term.child("maxSkew").integer().or(1L);
    }

    /** Whether the scheduler must obey it and it lets no two pods be together while there is room elsewhere. */
    public boolean isHard() {
        return kind == Kind.REQUIRED || kind == Kind.CONSTRAINT && maxSkew() == 1 && isRequired();
    }

    /** Whether the scheduler must obey it. */
    public boolean isRequired() {
        return kind == Kind.REQUIRED
                || kind == Kind.CONSTRAINT
                        && term.child("whenUnsatisfiable").text().is("DoNotSchedule");
    }

    /** Of a spread constraint, how many domains there must be; with fewer, an empty one more is counted. */
    public long minDomains() {
        return term.child("minDomains").integer().or(1L);
    }

    /** Whether it looks at pods alone that differ in some label, so never at those of one revision of its workload. */
    public boolean isOnOtherPodsOnly() {
        return !term.child("mismatchLabelKeys").items().isEmpty();
    }

    /** Of a spread constraint, whether nodes do not count whose taints keep the pods away, such as one that is drained. */
    public boolean skipsTaintedNodes() {
        return term.child("nodeTaintsPolicy").text().is("Honor");
    }

    /** Of a preferred term, how much it weighs against others, 1 to 100. */
    public long weight() {
        return item.child("weight").integer().or(0L);
    }

    /** Whether it counts the pods of one revision of its workload only, which carry one {@code pod-template-hash}. */
    public boolean isOwnRevisionOnly() {
        return term.child("matchLabelKeys").texts().contains("pod-template-hash");
    }

    LabelSelector selector() {
        return selector;
    }

    Namespaces namespaces() {
        return namespaces;
    }

    @Override
    public String toString() {
        return kind + " " + item.pointer();
    }
}
