package io.github.threescaleha.report;

import io.github.threescaleha.report.html.Picture;
import io.github.threescaleha.simulation.Cluster;
import io.github.threescaleha.simulation.Event;
import io.github.threescaleha.simulation.Placement;
import io.github.threescaleha.simulation.Simulation;
import io.github.threescaleha.simulation.WorkloadOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Draws the worst placement of each workload for an event: nodes side by side, those of a zone together. */
final class HtmlPicture {
    private static final int MOST_NODES = 12;
    private static final int MOST_PODS = 4;
    private static final int NAMES = 150;
    private static final int NODE = 92;
    private static final int GAP = 6;
    private static final int ZONE_GAP = 14;
    private static final int RESULT = 190;
    private static final int TOP = 52;
    private static final int LANE = 30;
    private static final int POD = 20;

    private final Simulation simulation;
    private final Event event;
    private final List<Integer> order;
    private final int[] left;

    HtmlPicture(Simulation simulation, Event event) {
        this.simulation = simulation;
        this.event = event;
        List<Cluster.Node> nodes = simulation.cluster().nodes();
        this.order = IntStream.range(0, nodes.size())
                .boxed()
                .sorted(Comparator.comparing(node -> nodes.get(node).zone()))
                .toList();
        this.left = new int[nodes.size()];
        int x = NAMES;
        for (int i = 0; i < order.size(); i++) {
            boolean newZone = i > 0 && zone(order.get(i)) != zone(order.get(i - 1));
            x += newZone ? ZONE_GAP : 0;
            left[order.get(i)] = x;
            x += NODE + GAP;
        }
    }

    /** Whether the cluster is small enough. */
    static boolean canDraw(Simulation simulation) {
        return simulation.cluster().nodes().size() <= MOST_NODES;
    }

    Picture draw() {
        List<WorkloadOutcome> outcomes = simulation.workloads().stream()
                .filter(outcome -> outcome.event() == event)
                .toList();
        List<Picture.Lane> lanes = IntStream.range(0, outcomes.size())
                .mapToObj(i -> lane(outcomes.get(i), TOP + i * LANE))
                .toList();
        int right = left[order.get(order.size() - 1)] + NODE + GAP;
        return new Picture(
                event.id(), event.label(), right + RESULT, TOP + lanes.size() * LANE + GAP, zones(), nodes(), lanes);
    }

    private int zone(int node) {
        return simulation.cluster().nodes().get(node).zone();
    }

    private List<Picture.Box> zones() {
        if (!simulation.cluster().knowsZones()) {
            return List.of();
        }
        return IntStream.range(0, simulation.cluster().zones())
                .mapToObj(this::zoneBox)
                .toList();
    }

    private Picture.Box zoneBox(int zone) {
        List<Integer> own = order.stream().filter(node -> zone(node) == zone).toList();
        int from = left[own.get(0)] - GAP;
        int to = left[own.get(own.size() - 1)] + NODE + GAP;
        return new Picture.Box(from, to - from, "zone-" + (zone + 1));
    }

    private List<Picture.Box> nodes() {
        return order.stream().map(this::nodeBox).toList();
    }

    private Picture.Box nodeBox(int node) {
        return new Picture.Box(
                left[node], NODE, simulation.cluster().nodes().get(node).name());
    }

    private Picture.Lane lane(WorkloadOutcome outcome, int y) {
        Placement worst = outcome.worst();
        String verdict = outcome.verdict().label();
        if (worst == null) {
            String words = outcome.workload() + ": " + verdict;
            return new Picture.Lane(
                    y,
                    outcome.workload(),
                    HtmlSimulation.tone(outcome.verdict()),
                    verdict,
                    List.of(),
                    List.of(),
                    words);
        }
        String remain = worst.remaining() + " of " + worst.total() + " left: " + verdict;
        return new Picture.Lane(
                y,
                outcome.workload(),
                HtmlSimulation.tone(outcome.verdict()),
                remain,
                worst.nodesGone().stream().map(this::nodeBox).toList(),
                pods(worst),
                outcome.workload() + ": " + remain);
    }

    private List<Picture.Pod> pods(Placement worst) {
        List<Picture.Pod> pods = new ArrayList<>();
        for (int node : order) {
            int all = worst.pods().get(node);
            int lost = worst.lost().get(node);
            if (all > MOST_PODS) {
                addCounted(pods, node, all - lost, lost);
            } else {
                addEach(pods, node, all - lost, lost);
            }
        }
        return pods;
    }

    private void addEach(List<Picture.Pod> pods, int node, int kept, int lost) {
        for (int i = 0; i < kept + lost; i++) {
            pods.add(new Picture.Pod(centre(node, i, kept + lost), i >= kept, ""));
        }
    }

    private void addCounted(List<Picture.Pod> pods, int node, int kept, int lost) {
        int groups = (kept > 0 ? 1 : 0) + (lost > 0 ? 1 : 0);
        if (kept > 0) {
            pods.add(new Picture.Pod(centre(node, 0, groups), false, "" + kept));
        }
        if (lost > 0) {
            pods.add(new Picture.Pod(centre(node, groups - 1, groups), true, "" + lost));
        }
    }

    private int centre(int node, int index, int number) {
        return left[node] + NODE / 2 + (2 * index - number + 1) * POD / 2;
    }
}
