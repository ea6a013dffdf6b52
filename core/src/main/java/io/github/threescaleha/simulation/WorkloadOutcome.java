package io.github.threescaleha.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a workload in an event: a bound over every placement that the scheduler may choose.
 *
 * @param workload its name: one of the nine, or a single pod such as a database in the cluster
 * @param event the event
 * @param verdict the verdict
 * @param replicas the pods that it is to run; 0 if that is unknown
 * @param scheduled how many of them find a place at most; fewer than {@code replicas} if terms exceed the cluster
 * @param required the pods that remain, over all placements that what is required allows
 * @param honoured the pods that remain if what is preferred is honoured, too, as far as it can be
 * @param reason what decides the verdict
 * @param remarks what else to know, as sentences without their full stop
 * @param worst the worst placement, one of the {@code honoured} ones if they survive and others do not; {@code null} if no
 *     pod runs, or how many do is unknown
 */
public record WorkloadOutcome(
        String workload,
        Event event,
        Verdict verdict,
        int replicas,
        int scheduled,
        Range required,
        Range honoured,
        Reason reason,
        List<String> remarks,
        @Nullable Placement worst) {
    public WorkloadOutcome {
        remarks = List.copyOf(remarks);
    }

    /** The same with another verdict for another reason. */
    WorkloadOutcome with(Verdict other, Reason because) {
        return new WorkloadOutcome(
                workload, event, other, replicas, scheduled, required, honoured, because, remarks, worst);
    }
}
