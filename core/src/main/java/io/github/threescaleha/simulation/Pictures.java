package io.github.threescaleha.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Makes of a layout the placement to show, with what an event takes of it. */
final class Pictures {
    private Pictures() {}

    /** The layout without its fullest node, or the whole zone of that. */
    static Placement without(Cluster cluster, Layout layout, Domain domain) {
        int fullest = layout.fullest().get(0);
        List<Integer> gone = domain == Domain.HOST ? List.of(fullest) : zoneOf(cluster, fullest);
        List<Integer> pods = pods(cluster, layout);
        List<Integer> lost = zeros(cluster);
        gone.forEach(node -> lost.set(node, pods.get(node)));
        return new Placement(pods, lost, gone);
    }

    /** The layout without some pods, from its fullest node on. */
    static Placement taking(Cluster cluster, Layout layout, int taken, boolean isDrained) {
        int fullest = layout.fullest().get(0);
        List<Integer> pods = pods(cluster, layout);
        List<Integer> lost = zeros(cluster);
        int left = taken;
        for (int i = 0; i < pods.size() && left > 0; i++) {
            int node = (fullest + i) % pods.size();
            int here = Math.min(left, pods.get(node));
            lost.set(node, here);
            left -= here;
        }
        return new Placement(pods, lost, isDrained ? List.of(fullest) : List.of());
    }

    private static List<Integer> zoneOf(Cluster cluster, int node) {
        int zone = cluster.nodes().get(node).zone();
        return IntStream.range(0, cluster.nodes().size())
                .filter(other -> cluster.nodes().get(other).zone() == zone)
                .boxed()
                .toList();
    }

    private static List<Integer> pods(Cluster cluster, Layout layout) {
        List<Integer> pods = zeros(cluster);
        layout.pods().forEach(pods::set);
        return pods;
    }

    private static List<Integer> zeros(Cluster cluster) {
        return new ArrayList<>(Collections.nCopies(cluster.nodes().size(), 0));
    }
}
