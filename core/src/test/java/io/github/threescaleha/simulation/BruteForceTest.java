package io.github.threescaleha.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.operator.HostChoice;
import io.github.threescaleha.simulation.Naive.Placed;
import io.github.threescaleha.simulation.Part.Count;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bounds against trying every placement. */
class BruteForceTest {
    private static final int MOST_REPLICAS = 4;

    /** Up to 4 nodes in up to 3 zones, but for those that differ only in the names of nodes and zones. */
    private static final List<List<Integer>> CLUSTERS = List.of(
            List.of(0),
            List.of(0, 0),
            List.of(0, 1),
            List.of(0, 0, 0),
            List.of(0, 0, 1),
            List.of(0, 1, 2),
            List.of(0, 0, 0, 0),
            List.of(0, 0, 0, 1),
            List.of(0, 0, 1, 1),
            List.of(0, 0, 1, 2));

    private int cases;

    @Test
    void bounds_are_those_of_all_placements_for_every_set_of_terms() {
        for (List<Integer> zoneOf : CLUSTERS) {
            for (int bits = 0; bits < 1 << Ask.values().length; bits++) {
                for (int pods = 1; pods <= MOST_REPLICAS; pods++) {
                    compare(Naive.of(zoneOf, Ask.among(bits)), HostChoice.ALL, pods);
                }
            }
        }
        assertThat(cases).isEqualTo(10 * 4096 * 4);
    }

    @Test
    void bounds_hold_where_names_of_nodes_or_attractions_narrow_the_choice() {
        for (List<Integer> zoneOf : CLUSTERS) {
            for (int bits = 0; bits < 1 << Ask.values().length; bits++) {
                if (Integer.bitCount(bits) <= 2) {
                    compareNarrowed(zoneOf, Ask.among(bits));
                }
            }
        }
        assertThat(cases).isEqualTo(79 * 30 * 3 * 2 * 4);
    }

    private void compareNarrowed(List<Integer> zoneOf, List<Ask> asks) {
        for (int named = 1; named <= zoneOf.size(); named++) {
            Set<String> names =
                    IntStream.range(0, named).mapToObj(name -> "n" + name).collect(Collectors.toSet());
            for (@Nullable Domain together : new Domain[] {null, Domain.HOST, Domain.ZONE}) {
                for (int pods = 1; pods <= MOST_REPLICAS; pods++) {
                    compare(new Naive(zoneOf, asks, named, together), new HostChoice(names, false, false), pods);
                    int left = Math.max(1, zoneOf.size() - named);
                    compare(new Naive(zoneOf, asks, left, together), new HostChoice(names, true, false), pods);
                }
            }
        }
    }

    private void compare(Naive naive, HostChoice hosts, int pods) {
        cases++;
        Scene scene = scene(naive, hosts, pods);
        int scheduled = naive.scheduled(pods);
        List<Placed> allowed = naive.allowed(scheduled);
        List<Placed> honoured = naive.honoured(allowed);
        String what = naive + " with " + pods + " pods";
        assertThat(scene.scheduled()).as(what).isEqualTo(scheduled);
        for (Domain domain : Domain.values()) {
            boolean isNode = domain == Domain.HOST;
            assertThat(scene.allowed().remaining(scheduled, domain))
                    .as(what)
                    .isEqualTo(naive.remaining(allowed, isNode));
            assertThat(scene.honoured().remaining(scheduled, domain))
                    .as(what)
                    .isEqualTo(naive.remaining(honoured, isNode));
            assertIsWorst(scene.allowed(), scheduled, domain, allowed, naive);
            assertIsWorst(scene.honoured(), scheduled, domain, honoured, naive);
        }
        boolean blocked = scene.allowed().canBlockDrain(scheduled);
        if (blocked || areHostsAll(naive)) {
            assertThat(blocked).as(what).isEqualTo(naive.canBlockDrain(allowed));
        }
    }

    /** The placement that is shown is one of those that can be, and loses as much as any. */
    private static void assertIsWorst(Placements placements, int pods, Domain domain, List<Placed> all, Naive naive) {
        Layout shown = placements.fullest(pods, domain);
        if (shown != null) {
            List<Integer> counts = IntStream.range(0, naive.zoneOf().size())
                    .map(node -> shown.pods().getOrDefault(node, 0))
                    .boxed()
                    .toList();
            assertThat(all.stream().map(Placed::pods)).contains(counts);
            assertThat(shown.fullest().stream()
                            .mapToInt(node -> shown.pods().getOrDefault(node, 0))
                            .sum())
                    .isEqualTo(shown.peak());
        }
    }

    /** Whether what holds for zones cannot block a drain by itself. */
    private static boolean areHostsAll(Naive naive) {
        boolean zonesAreHosts =
                naive.zoneOf().stream().distinct().count() == naive.zoneOf().size();
        return zonesAreHosts || naive.asks().stream().noneMatch(ask -> ask.isHard() && !ask.isOnHosts());
    }

    private static Scene scene(Naive naive, HostChoice hosts, int pods) {
        List<Cluster.Node> nodes = new ArrayList<>();
        naive.zoneOf().forEach(zone -> nodes.add(new Cluster.Node("node", zone)));
        Demands demands = new Demands(
                naive.asks().stream().filter(Ask::isHard).map(Ask::limit).toList(),
                naive.asks().stream()
                        .filter(ask -> !ask.isHard())
                        .map(Ask::limit)
                        .toList(),
                hosts,
                naive.together(),
                null,
                List.of());
        Part part = new Part("any", Count.of(pods, "some", null), demands, null, null, true, false, false, List.of());
        return Scene.of(part, new Cluster(nodes, true));
    }

    @Test
    void clusters_are_all_there_are() {
        List<String> shapes = CLUSTERS.stream()
                .map(zoneOf -> Arrays.toString(
                        zoneOf.stream()
                                .collect(Collectors.groupingBy(zone -> zone, Collectors.counting()))
                                .values()
                                .stream()
                                .sorted()
                                .toArray()))
                .toList();
        assertThat(shapes).doesNotHaveDuplicates().hasSize(10);
    }
}
