package io.github.threescaleha.simulation;

import java.util.List;

/**
 * A part on a cluster, before anything happens.
 *
 * @param part the part
 * @param cluster the cluster
 * @param ground where its pods may go
 * @param allowed the placements that what is required allows
 * @param scheduled how many of its pods find a place at most
 * @param kept what is required, and what is preferred as far as it can be honoured
 * @param honoured the placements that {@code kept} allows
 */
record Scene(
        Part part,
        Cluster cluster,
        Ground ground,
        Placements allowed,
        int scheduled,
        List<Limit> kept,
        Placements honoured) {
    static Scene of(Part part, Cluster cluster) {
        Demands demands = part.demands();
        Ground ground = demands.ground(cluster);
        Placements allowed = ground.under(demands.required());
        int scheduled = allowed.mostThatFit(part.count().pods());
        List<Limit> kept = Demands.honoured(demands.required(), demands.preferred(), ground, scheduled);
        return new Scene(part, cluster, ground, allowed, scheduled, kept, ground.under(kept));
    }

    /** Whether some pod has no place. */
    boolean isTooTight() {
        return scheduled < part.count().pods();
    }

    /** Whether certainly no pod finds a place besides those that are there, as far as these limits count. */
    boolean hasNoRoomForOneMore(List<Limit> limits) {
        return !ground.under(limits).fit(scheduled + 1);
    }
}
