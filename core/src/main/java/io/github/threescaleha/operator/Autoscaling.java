package io.github.threescaleha.operator;

/** What becomes of a workload's {@code hpa} (2.15 and later; operator source, base_apimanager_logic_reconciler.go). */
public enum Autoscaling {
    /** Not asked for. */
    OFF,
    /** Nobody knows whether it is asked for. */
    UNKNOWN,
    /** Asked for, but the annotation that disables backend's asynchronous mode takes it away: 1 pod stays. */
    TAKEN_AWAY,
    /** Asked for beside a number of replicas: each reconcile sets the workload back to 1 pod. */
    FOUGHT,
    /** Made, from 1 pod to 5. */
    ON;

    /** The most pods that the operator's autoscaler makes (operator source, hpa.go, 2.15 and 2.16). */
    static final int MOST_PODS = 5;

    /** Whether {@code hpa: true} is set. */
    public boolean isAskedFor() {
        return this != OFF && this != UNKNOWN;
    }
}
