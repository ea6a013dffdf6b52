package io.github.threescaleha.operator;

import io.github.threescaleha.operator.LabelSelector.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which namespaces a pod affinity term looks into.
 *
 * @param names the namespaces listed; empty if none are
 * @param selector the namespaces selected; absent if none are
 */
record Namespaces(List<String> names, LabelSelector selector) {
    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    /** Those of a term that says nothing of namespaces: its own. */
    static final Namespaces OWN = new Namespaces(List.of(), new LabelSelector(null));

    Namespaces {
        names = List.copyOf(names);
    }

    static Namespaces of(Place term) {
        return new Namespaces(term.child("namespaces").texts(), LabelSelector.of(term.child("namespaceSelector")));
    }

    /** Whether the installation's own namespace, if it is known, is among them. */
    boolean hold(@Nullable String own) {
        if (own == null || names.isEmpty() && selector.requirements() == null) {
            return true;
        }
        return names.contains(own) || selectorHolds(own);
    }

    private boolean selectorHolds(String own) {
        return selector.requirements() != null
                && selector.requirements().stream().allMatch(requirement -> holds(requirement, own));
    }

    private static boolean holds(Requirement requirement, String own) {
        if (!requirement.key().equals(NAME_LABEL)) {
            return true;
        }
        return switch (requirement.operator()) {
            case IN -> requirement.values().contains(own);
            case NOT_IN -> !requirement.values().contains(own);
            case EXISTS -> true;
            case DOES_NOT_EXIST, INVALID -> false;
        };
    }
}
