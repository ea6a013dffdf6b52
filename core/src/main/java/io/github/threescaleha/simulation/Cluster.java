package io.github.threescaleha.simulation;

import io.github.threescaleha.operator.Topology;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The nodes that pods are placed on. All are alike and have room enough: capacity is not simulated.
 *
 * @param nodes the nodes
 * @param knowsZones whether it is known which zone a node is in; if not, all count as in one, and terms on the zone are
 *     left out, for nobody says whether the nodes carry that label
 */
public record Cluster(List<Node> nodes, boolean knowsZones) {
    /** The most nodes that Kubernetes is made for (its documentation, "Considerations for large clusters"). */
    public static final int MOST_NODES = 5_000;

    private static final int NODES_OF_SEVERAL = 3;
    private static final int NODES_OF_A_ZONE = 2;

    /**
     * A node.
     *
     * @param name a name for reports
     * @param zone the zone that it is in, from 0
     */
    public record Node(String name, int zone) {}

    public Cluster {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty() || nodes.size() > MOST_NODES) {
            throw new IllegalArgumentException("a cluster has 1 to " + MOST_NODES + " nodes");
        }
    }

    /**
     * The cluster that a topology speaks of: 1 node for a single node, 3 for several, 2 for each zone, where numbers are
     * not given. Nodes are dealt to the zones in turn; there are no more zones than nodes.
     */
    public static Cluster of(Topology topology) {
        boolean knowsZones = topology.isMultiZone() || topology.knownZones().isPresent();
        int asked = knowsZones ? topology.zones() : 1;
        int nodes = Math.min(MOST_NODES, topology.knownNodes().orElse(Math.max(asked, usualNodes(topology, asked))));
        return of(nodes, Math.min(asked, nodes), knowsZones);
    }

    private static int usualNodes(Topology topology, int zones) {
        return switch (topology.kind()) {
            case SINGLE_NODE -> 1;
            case MULTI_NODE -> NODES_OF_SEVERAL;
            case MULTI_ZONE -> Math.min(zones, MOST_NODES) * NODES_OF_A_ZONE;
        };
    }

    private static Cluster of(int nodes, int zones, boolean knowsZones) {
        return new Cluster(
                IntStream.range(0, nodes)
                        .mapToObj(node -> new Node("node-" + (node + 1), node % zones))
                        .toList(),
                knowsZones);
    }

    /** How many zones there are; 1 if they are not known. */
    public int zones() {
        return 1 + nodes.stream().mapToInt(Node::zone).max().orElse(0);
    }
}
