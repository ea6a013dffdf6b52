package io.github.threescaleha.simulation;

import java.util.List;

/**
 * One way to place the pods of a workload, the worst for an event, and what the event takes. Lists go by the nodes of the
 * {@link Cluster}, in its order.
 *
 * @param pods how many pods each node holds before
 * @param lost how many of them are gone at the worst moment
 * @param nodesGone the nodes that are lost or drained, as indices
 */
public record Placement(List<Integer> pods, List<Integer> lost, List<Integer> nodesGone) {
    public Placement {
        pods = List.copyOf(pods);
        lost = List.copyOf(lost);
        nodesGone = List.copyOf(nodesGone);
    }

    /** How many pods are placed. */
    public int total() {
        return pods.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many remain. */
    public int remaining() {
        return total() - lost.stream().mapToInt(Integer::intValue).sum();
    }
}
