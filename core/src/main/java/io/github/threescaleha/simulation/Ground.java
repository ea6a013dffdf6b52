package io.github.threescaleha.simulation;

import io.github.threescaleha.operator.HostChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the pods of a workload may go before its spreading is looked at.
 *
 * @param alternatives the nodes left, zone by zone; several where it is not told in which zones the nodes are that the
 *     manifest names
 * @param together what the pods draw each other into one of, or {@code null} if they do not
 */
record Ground(
        List<List<List<Integer>>> alternatives, @Nullable Domain together) {
    /** More names than this are not looked at: the ways to place them in zones are too many. */
    static final int MOST_NAMES = 12;

    Ground {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * The nodes of a cluster that a node affinity leaves. Each name is taken for that of a node of the cluster, but not all
     * nodes for such as are excluded.
     */
    static Ground of(Cluster cluster, HostChoice hosts, @Nullable Domain together) {
        List<List<Integer>> zones = byZone(cluster);
        int all = cluster.nodes().size();
        int named = Math.min(all, hosts.names().size());
        if (hosts.names().size() > MOST_NAMES || hosts.excludes() && named == 0) {
            return new Ground(List.of(zones), together);
        }
        List<List<List<Integer>>> found = new ArrayList<>();
        choose(zones, hosts.excludes() ? Math.max(1, all - named) : named, new ArrayList<>(), found);
        return new Ground(found, together);
    }

    /** The placements on it that limits allow. */
    Placements under(List<Limit> limits) {
        return new Placements(alternatives.stream()
                .flatMap(zones -> rooms(zones, limits).stream())
                .toList());
    }

    private static List<List<Integer>> byZone(Cluster cluster) {
        List<List<Integer>> zones = new ArrayList<>();
        IntStream.range(0, cluster.zones()).forEach(zone -> zones.add(new ArrayList<>()));
        for (int node = 0; node < cluster.nodes().size(); node++) {
            zones.get(cluster.nodes().get(node).zone()).add(node);
        }
        return zones;
    }

    /** All ways to take a number of nodes, but for those that differ only in which of several like zones they take from. */
    private static void choose(
            List<List<Integer>> zones, int number, List<List<Integer>> taken, List<List<List<Integer>>> found) {
        int zone = taken.size();
        if (zone == zones.size()) {
            if (number == 0) {
                found.add(taken.stream().filter(nodes -> !nodes.isEmpty()).toList());
            }
            return;
        }
        int later = zones.subList(zone + 1, zones.size()).stream()
                .mapToInt(List::size)
                .sum();
        int most = Math.min(number, mostOf(zones, zone, taken));
        for (int here = most; here >= Math.max(0, number - later); here--) {
            taken.add(zones.get(zone).subList(0, here));
            choose(zones, number - here, taken, found);
            taken.remove(zone);
        }
    }

    private static int mostOf(List<List<Integer>> zones, int zone, List<List<Integer>> taken) {
        int size = zones.get(zone).size();
        boolean likeTheOneBefore = zone > 0 && zones.get(zone - 1).size() == size;
        return likeTheOneBefore ? taken.get(zone - 1).size() : size;
    }

    private List<Room> rooms(List<List<Integer>> zones, List<Limit> limits) {
        int nodes = zones.stream().mapToInt(List::size).sum();
        if (nodes == 0) {
            return List.of();
        }
        Bound hosts = Bound.of(limits, Domain.HOST, nodes);
        Bound zoneBound = Bound.of(limits, Domain.ZONE, zones.size());
        if (together == null) {
            return List.of(new Room(zones, hosts, zoneBound));
        }
        Bound ofZones = zoneBound.besideEmptyOnes(zones.size() > 1);
        List<Room> rooms = new ArrayList<>();
        for (List<Integer> zone : zones) {
            List<Integer> used = together == Domain.HOST ? zone.subList(0, 1) : zone;
            rooms.add(new Room(List.of(used), hosts.besideEmptyOnes(nodes > used.size()), ofZones));
        }
        return rooms;
    }
}
