package io.github.threescaleha.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bounds by trying every placement: each pod on each node, and every choice of nodes where names are given. Shares
 * no code with what it tests.
 *
 * @param zoneOf the zone of each node
 * @param asks the terms
 * @param nodesLeft how many nodes a node affinity leaves, nobody knows which
 * @param together the domain that all pods must share, if they must
 */
record Naive(
        List<Integer> zoneOf,
        List<Ask> asks,
        int nodesLeft,
        @Nullable Domain together) {
    private static final Map<List<Integer>, Set<List<Integer>>> PLACEMENTS = new ConcurrentHashMap<>();

    /** A placement with the nodes that it could have used. */
    record Placed(List<Integer> pods, List<Boolean> eligible) {}

    static Naive of(List<Integer> zoneOf, List<Ask> asks) {
        return new Naive(zoneOf, asks, zoneOf.size(), null);
    }

    int scheduled(int pods) {
        int most = pods;
        while (most > 0 && allowed(most).isEmpty()) {
            most--;
        }
        return most;
    }

    List<Placed> allowed(int pods) {
        List<Placed> allowed = new ArrayList<>();
        for (List<Boolean> eligible : choices()) {
            for (List<Integer> placement : placements(pods)) {
                Placed placed = new Placed(placement, eligible);
                if (usesOnly(placed)
                        && isTogether(placement)
                        && asks.stream()
                                .filter(Ask::isHard)
                                .allMatch(ask -> ask.isObeyed(domains(placed, ask.isOnHosts())))) {
                    allowed.add(placed);
                }
            }
        }
        return allowed;
    }

    /** Of the placements, those that honour each soft term, in turn, as far as any of those left does. */
    List<Placed> honoured(List<Placed> allowed) {
        List<Placed> left = allowed;
        for (Ask ask : asks) {
            if (!ask.isHard()) {
                int least = left.stream()
                        .mapToInt(placed -> ask.violation(domains(placed, ask.isOnHosts())))
                        .min()
                        .orElse(0);
                left = left.stream()
                        .filter(placed -> ask.violation(domains(placed, ask.isOnHosts())) == least)
                        .toList();
            }
        }
        return left;
    }

    /** The fewest and the most pods that remain when the worst node, or zone, is lost. */
    Range remaining(List<Placed> placements, boolean isNode) {
        int fewest = Integer.MAX_VALUE;
        int most = 0;
        for (Placed placed : placements) {
            int total = placed.pods().stream().mapToInt(Integer::intValue).sum();
            int left = total - Collections.max(isNode ? placed.pods() : zones(placed.pods()));
            fewest = Math.min(fewest, left);
            most = Math.max(most, left);
        }
        return placements.isEmpty() ? new Range(0, 0) : new Range(fewest, most);
    }

    /** Whether the first pod evicted from some node with several of them finds no place on any other. */
    boolean canBlockDrain(List<Placed> allowed) {
        return allowed.stream().anyMatch(placed -> {
            for (int node = 0; node < zoneOf.size(); node++) {
                if (placed.pods().get(node) > 1 && blocks(placed, node)) {
                    return true;
                }
            }
            return false;
        });
    }

    private boolean blocks(Placed before, int drained) {
        List<Integer> pods = new ArrayList<>(before.pods());
        pods.set(drained, pods.get(drained) - 1);
        Placed after = new Placed(pods, before.eligible());
        for (int node = 0; node < zoneOf.size(); node++) {
            if (node != drained && before.eligible().get(node) && maySchedule(after, node)) {
                return false;
            }
        }
        return true;
    }

    private boolean maySchedule(Placed placed, int node) {
        if (together == Domain.HOST && placed.pods().get(node) == 0
                || together == Domain.ZONE && zones(placed.pods()).get(zoneOf.get(node)) == 0) {
            return false;
        }
        for (Ask ask : asks) {
            if (ask.isHard()) {
                List<Integer> domains = domains(placed, ask.isOnHosts());
                int domain = ask.isOnHosts()
                        ? count(node, placed.eligible()::get)
                        : count(zoneOf.get(node), zone -> isZoneEligible(zone, placed.eligible()));
                if (!ask.lets(domain, domains)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int count(int below, IntPredicate counts) {
        int number = 0;
        for (int i = 0; i < below; i++) {
            number += counts.test(i) ? 1 : 0;
        }
        return number;
    }

    private List<List<Boolean>> choices() {
        List<List<Boolean>> choices = new ArrayList<>();
        for (int bits = 0; bits < 1 << zoneOf.size(); bits++) {
            if (Integer.bitCount(bits) == nodesLeft) {
                List<Boolean> choice = new ArrayList<>();
                for (int node = 0; node < zoneOf.size(); node++) {
                    choice.add((bits >> node & 1) == 1);
                }
                choices.add(choice);
            }
        }
        return choices;
    }

    private Set<List<Integer>> placements(int pods) {
        return PLACEMENTS.computeIfAbsent(List.of(zoneOf.size(), pods), key -> everyPlacement(key.get(0), key.get(1)));
    }

    private static Set<List<Integer>> everyPlacement(int nodes, int pods) {
        Set<List<Integer>> placements = new LinkedHashSet<>();
        placements.add(new ArrayList<>(Collections.nCopies(nodes, 0)));
        for (int pod = 0; pod < pods; pod++) {
            Set<List<Integer>> next = new LinkedHashSet<>();
            for (List<Integer> before : placements) {
                for (int node = 0; node < nodes; node++) {
                    List<Integer> after = new ArrayList<>(before);
                    after.set(node, after.get(node) + 1);
                    next.add(after);
                }
            }
            placements = next;
        }
        return placements;
    }

    private boolean usesOnly(Placed placed) {
        for (int node = 0; node < zoneOf.size(); node++) {
            if (placed.pods().get(node) > 0 && !placed.eligible().get(node)) {
                return false;
            }
        }
        return true;
    }

    private boolean isTogether(List<Integer> pods) {
        if (together == null) {
            return true;
        }
        List<Integer> domains = together == Domain.HOST ? pods : zones(pods);
        return domains.stream().filter(number -> number > 0).count() <= 1;
    }

    /** The numbers of pods in the domains that the scheduler counts: those with a node that the pods may run on. */
    private List<Integer> domains(Placed placed, boolean areHosts) {
        List<Integer> domains = new ArrayList<>();
        List<Integer> all = areHosts ? placed.pods() : zones(placed.pods());
        for (int domain = 0; domain < all.size(); domain++) {
            if (areHosts ? placed.eligible().get(domain) : isZoneEligible(domain, placed.eligible())) {
                domains.add(all.get(domain));
            }
        }
        return domains;
    }

    private boolean isZoneEligible(int zone, List<Boolean> eligible) {
        for (int node = 0; node < zoneOf.size(); node++) {
            if (zoneOf.get(node) == zone && eligible.get(node)) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> zones(List<Integer> pods) {
        List<Integer> zones = new ArrayList<>(Collections.nCopies(1 + Collections.max(zoneOf), 0));
        for (int node = 0; node < zoneOf.size(); node++) {
            zones.set(zoneOf.get(node), zones.get(zoneOf.get(node)) + pods.get(node));
        }
        return zones;
    }
}
