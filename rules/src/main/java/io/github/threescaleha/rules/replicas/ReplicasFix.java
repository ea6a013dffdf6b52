package io.github.threescaleha.rules.replicas;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.fix.Value;
import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.operator.Workload;

/** Gives a workload as many replicas as it needs: 2, and on several zones one for each. */
final class ReplicasFix {
    private static final int LEAST = 2;

    private ReplicasFix() {}

    static Fix of(Component component, Topology topology) {
        return Fix.safe("set replicas of " + component + " to " + least(topology), change(component, topology));
    }

    /** Fixed replicas in place of the operator's autoscaler. */
    static Fix withoutAutoscaler(Workload workload, Topology topology) {
        Component component = workload.component();
        String title = "remove hpa of " + component + " and keep replicas";
        Change remove = new Change.Remove(component.pointer("hpa"));
        return workload.pods() >= LEAST
                ? Fix.unsafe(title, remove)
                : Fix.unsafe(title, remove, change(component, topology));
    }

    static Change change(Component component, Topology topology) {
        return new Change.Set(component.pointer("replicas"), Value.number(least(topology)));
    }

    private static int least(Topology topology) {
        return topology.isMultiZone() ? Math.max(LEAST, topology.zones()) : LEAST;
    }
}
