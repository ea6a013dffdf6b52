package io.github.threescaleha.simulation;

import io.github.threescaleha.yaml.Pointer;

/**
 * What one term asks of the numbers of a workload's pods in the domains that it counts.
 *
 * @param domain what it counts
 * @param cap the most pods that a domain may hold
 * @param skew by how many pods the fullest domain may exceed the emptiest
 * @param leastDomains how many domains there must be for {@code skew} to look at the emptiest; with fewer, none may hold
 *     more than {@code skew} (Kubernetes, {@code minDomains} of a topology spread constraint)
 * @param isPerRevision whether pods of an older version of the workload do not count
 * @param skipsTainted whether a node that is drained does not count
 * @param text the term in words
 * @param pointer the term
 */
record Limit(
        Domain domain,
        int cap,
        int skew,
        int leastDomains,
        boolean isPerRevision,
        boolean skipsTainted,
        String text,
        Pointer pointer) {
    /** More than any number of pods that is simulated. */
    static final int NONE = Integer.MAX_VALUE;

    /** The same, allowing this skew. */
    Limit withSkew(int other) {
        return new Limit(domain, cap, other, leastDomains, isPerRevision, skipsTainted, text, pointer);
    }
}
