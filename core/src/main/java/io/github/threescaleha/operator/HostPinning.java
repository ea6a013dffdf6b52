package io.github.threescaleha.operator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out whether a required node affinity leaves one host alone. */
final class HostPinning {
    private static final String NODE_NAME = "metadata.name";

    private HostPinning() {}

    /** The only host that a node selector allows, or {@code null} if it allows others, none, or is unknown. */
    static @Nullable String host(Place nodeSelector) {
        List<Place> terms = nodeSelector.child("nodeSelectorTerms").items();
        Set<String> allowed = new HashSet<>();
        for (Place term : terms) {
            Set<String> hosts = hosts(term);
            if (hosts == null) {
                return null;
            }
            allowed.addAll(hosts);
        }
        return allowed.size() == 1 ? allowed.iterator().next() : null;
    }

    /** The hosts that a term allows, or {@code null} if it does not say or is unknown. */
    private static @Nullable Set<String> hosts(Place term) {
        if (term.isUnknown()) {
            return null;
        }
        Set<String> hosts = narrow(null, term.child("matchExpressions"), SpreadTerm.HOSTNAME, "In");
        hosts = narrow(hosts, term.child("matchFields"), NODE_NAME, "In");
        if (hosts == null) {
            return null;
        }
        narrow(hosts, term.child("matchExpressions"), SpreadTerm.HOSTNAME, "NotIn");
        return narrow(hosts, term.child("matchFields"), NODE_NAME, "NotIn");
    }

    private static @Nullable Set<String> narrow(
            @Nullable Set<String> hosts, Place expressions, String key, String operator) {
        Set<String> left = hosts;
        for (Place expression : expressions.items()) {
            if (expression.child("key").text().is(key)
                    && expression.child("operator").text().is(operator)) {
                List<String> values = expression.child("values").texts();
                if (operator.equals("NotIn")) {
                    values.forEach(left == null ? value -> {} : left::remove);
                } else if (left == null) {
                    left = new HashSet<>(values);
                } else {
                    left.retainAll(values);
                }
            }
        }
        return left;
    }
}
