package io.github.threescaleha.operator;

import java.util.OptionalInt;

/**
 * The cluster that the installation runs on, as far as the user tells.
 *
 * @param kind how many nodes and zones there are
 * @param knownNodes the number of nodes, if it is given
 * @param knownZones the number of zones, if it is given
 */
public record Topology(Kind kind, OptionalInt knownNodes, OptionalInt knownZones) {
    private static final int ASSUMED_ZONES = 3;

    /** The scenarios of the high availability guide, and a cluster over several zones. */
    public enum Kind {
        SINGLE_NODE("single-node"),
        MULTI_NODE("multi-node"),
        MULTI_ZONE("multi-zone");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Its name on the command line and in reports. */
        public String label() {
            return label;
        }
    }

    public Topology {
        if (knownNodes.orElse(1) < 1 || knownZones.orElse(1) < 1) {
            throw new IllegalArgumentException("a cluster has at least one node and one zone");
        }
    }

    /** One cluster with one node: pods may fail. */
    public static Topology singleNode() {
        return of(Kind.SINGLE_NODE);
    }

    /** One cluster with several nodes: a node may fail. */
    public static Topology multiNode() {
        return of(Kind.MULTI_NODE);
    }

    /** One cluster with nodes in several zones: a zone may fail. */
    public static Topology multiZone() {
        return of(Kind.MULTI_ZONE);
    }

    private static Topology of(Kind kind) {
        return new Topology(kind, OptionalInt.empty(), OptionalInt.empty());
    }

    /** The same with a known number of nodes. */
    public Topology withNodes(int nodes) {
        return new Topology(kind, OptionalInt.of(nodes), knownZones);
    }

    /** The same with a known number of zones. */
    public Topology withZones(int zones) {
        return new Topology(kind, knownNodes, OptionalInt.of(zones));
    }

    /** Whether a node may fail. */
    public boolean isMultiNode() {
        return kind != Kind.SINGLE_NODE;
    }

    /** Whether a zone may fail. */
    public boolean isMultiZone() {
        return kind == Kind.MULTI_ZONE;
    }

    /** The number of zones: given, else 3. */
    public int zones() {
        return knownZones.orElse(ASSUMED_ZONES);
    }

    @Override
    public String toString() {
        return kind.label();
    }
}
