package io.github.threescaleha.operator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that a required node affinity leaves, as far as it names them.
 *
 * @param names names of nodes
 * @param excludes whether all nodes but these are left, instead of these alone
 * @param saysMore whether it also asks for what no manifest tells of a node, so that fewer may be left
 */
public record HostChoice(Set<String> names, boolean excludes, boolean saysMore) {
    /** All nodes. */
    public static final HostChoice ALL = new HostChoice(Set.of(), true, false);

    private static final HostChoice UNTOLD = new HostChoice(Set.of(), true, true);
    private static final String NODE_NAME = "metadata.name";

    public HostChoice {
        names = Set.copyOf(names);
    }

    /** What a node selector leaves: terms are alternatives, and what a term says must all hold. */
    static HostChoice of(Place nodeSelector) {
        List<Place> terms = nodeSelector.child("nodeSelectorTerms").items();
        if (terms.isEmpty()) {
            return ALL;
        }
        HostChoice choice = ofTerm(terms.get(0));
        for (Place term : terms.subList(1, terms.size())) {
            choice = choice.or(ofTerm(term));
        }
        return choice;
    }

    /** The only node that is left, or {@code null} if there are others, or none. */
    @Nullable
    String only() {
        return !excludes && names.size() == 1 ? names.iterator().next() : null;
    }

    private static HostChoice ofTerm(Place term) {
        if (term.isUnknown()) {
            return UNTOLD;
        }
        HostChoice choice = ALL;
        for (Place expression : term.child("matchExpressions").items()) {
            choice = choice.and(ofExpression(expression, SpreadTerm.HOSTNAME));
        }
        for (Place field : term.child("matchFields").items()) {
            choice = choice.and(ofExpression(field, NODE_NAME));
        }
        return choice;
    }

    private static HostChoice ofExpression(Place expression, String key) {
        String operator = expression.child("operator").text().or("");
        boolean excludes = operator.equals("NotIn");
        if (!expression.child("key").text().is(key) || !excludes && !operator.equals("In")) {
            return UNTOLD;
        }
        return new HostChoice(new HashSet<>(expression.child("values").texts()), excludes, false);
    }

    private HostChoice and(HostChoice other) {
        boolean more = saysMore || other.saysMore;
        if (excludes && other.excludes) {
            return new HostChoice(union(names, other.names), true, more);
        }
        if (excludes) {
            return new HostChoice(without(other.names, names), false, more);
        }
        return new HostChoice(
                other.excludes ? without(names, other.names) : intersection(names, other.names), false, more);
    }

    private HostChoice or(HostChoice other) {
        boolean more = saysMore || other.saysMore;
        if (!excludes && !other.excludes) {
            return new HostChoice(union(names, other.names), false, more);
        }
        if (excludes && other.excludes) {
            return new HostChoice(intersection(names, other.names), true, more);
        }
        return new HostChoice(excludes ? without(names, other.names) : without(other.names, names), true, more);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<String> intersection(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }
}
