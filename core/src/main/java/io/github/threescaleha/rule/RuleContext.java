package io.github.threescaleha.rule;

import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Spreading;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.operator.Workload;
import io.github.threescaleha.schema.SchemaReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a rule may look at: one installation, what the schema says of it, and the cluster it runs on. */
public final class RuleContext {
    private final Installation installation;
    private final SchemaReport schema;
    private final Topology topology;
    private @Nullable List<Spreading> spreadings;

    /** A context for one installation. */
    public RuleContext(Installation installation, SchemaReport schema, Topology topology) {
        this.installation = installation;
        this.schema = schema;
        this.topology = topology;
    }

    /** What the operator runs. */
    public Installation installation() {
        return installation;
    }

    /** The release whose operator runs it. */
    public Release release() {
        return installation.release();
    }

    /** What the schema of the release says of the manifest. */
    public SchemaReport schema() {
        return schema;
    }

    /** The cluster that it runs on. */
    public Topology topology() {
        return topology;
    }

    /**
     * How the pods of each workload are kept apart that should be: on a cluster of several nodes each that runs pods, and
     * in a passive installation all, for they will run when it becomes active. Empty where a release cannot say it.
     */
    public List<Spreading> spreadings() {
        if (spreadings == null) {
            spreadings = topology.isMultiNode() && release().hasAffinity() ? judge() : List.of();
        }
        return spreadings;
    }

    private List<Spreading> judge() {
        boolean passive = installation.isPassive();
        List<Spreading> judged = new ArrayList<>();
        for (Workload workload : installation.workloads()) {
            if (passive || !workload.isScaledToZero()) {
                judged.add(installation.spreading(workload, topology));
            }
        }
        return judged;
    }
}
