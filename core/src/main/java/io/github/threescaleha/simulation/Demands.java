package io.github.threescaleha.simulation;

import io.github.threescaleha.operator.HostChoice;
import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workload asks of the placement of its pods.
 *
 * @param required what the scheduler must obey
 * @param preferred what it should honour, the heaviest first
 * @param hosts the nodes that its pods may run on
 * @param together what its pods draw each other into one of, or {@code null} if they do not
 * @param togetherBy the term that does it, or {@code null}
 * @param remarks what was left out, and why, as sentences without their full stop
 */
record Demands(
        List<Limit> required,
        List<Limit> preferred,
        HostChoice hosts,
        @Nullable Domain together,
        @Nullable Pointer togetherBy,
        List<String> remarks) {
    /** Those of a pod that asks for nothing. */
    static final Demands NONE = new Demands(List.of(), List.of(), HostChoice.ALL, null, null, List.of());

    Demands {
        required = List.copyOf(required);
        preferred = List.copyOf(preferred);
        remarks = List.copyOf(remarks);
    }

    /** Where its pods may go on a cluster, its spreading aside. */
    Ground ground(Cluster cluster) {
        return Ground.of(cluster, hosts, together);
    }

    /**
     * What is required, and with it what is preferred as far as it can be honoured: one after the other, each with the
     * least skew, but no less than it asks for, that leaves a placement beside those before it.
     *
     * @param pods how many pods there are, which find a place under what is required
     */
    static List<Limit> honoured(List<Limit> required, List<Limit> preferred, Ground ground, int pods) {
        List<Limit> kept = new ArrayList<>(required);
        for (Limit limit : preferred) {
            kept.add(limit.withSkew(leastSkew(kept, limit, ground, pods)));
        }
        return kept;
    }

    private static int leastSkew(List<Limit> kept, Limit limit, Ground ground, int pods) {
        int tooLittle = limit.skew() - 1;
        int enough = Math.max(pods, limit.skew());
        while (enough - tooLittle > 1) {
            int middle = tooLittle + (enough - tooLittle) / 2;
            List<Limit> tried = new ArrayList<>(kept);
            tried.add(limit.withSkew(middle));
            if (ground.under(tried).fit(pods)) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return enough;
    }
}
