package io.github.threescaleha.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that pods may go to, and what holds for their numbers there. A placement gives each node a number of pods.
 *
 * <p>All that is asked of it follows from one question: is there a placement of so many pods whose fullest node holds
 * {@code t} and whose fullest zone at most {@code T}? If so, every node holds between {@code t} less the skew and {@code t},
 * and every zone likewise; so the pods of a zone are a number in an interval, and any number in it can be had. There is one,
 * then, if and only if no interval is empty and the number of pods lies between the sums of their ends: {@link Shares}.
 *
 * @param zones the nodes of each zone, as indices of the cluster; none is empty
 * @param hosts what holds for nodes
 * @param zoneBound what holds for zones
 * @param different of the zones with the same number of nodes, the first: they are alike
 */
record Room(List<List<Integer>> zones, Bound hosts, Bound zoneBound, List<Integer> different) {
    Room(List<List<Integer>> zones, Bound hosts, Bound zoneBound) {
        this(List.copyOf(zones), hosts, zoneBound, different(zones));
    }

    private static List<Integer> different(List<List<Integer>> zones) {
        Set<Integer> sizes = new HashSet<>();
        return IntStream.range(0, zones.size())
                .filter(zone -> sizes.add(zones.get(zone).size()))
                .boxed()
                .toList();
    }

    int nodes() {
        return zones.stream().mapToInt(List::size).sum();
    }

    /** Whether so many pods find a place. */
    boolean fits(int pods) {
        return emptiest(pods, Domain.HOST) != null;
    }

    /** A placement whose fullest domain is as full as can be, or {@code null} if there is none at all. */
    @Nullable
    Layout fullest(int pods, Domain domain) {
        for (int peak = mostPeak(pods, domain); peak >= leastPeak(pods, domain); peak--) {
            Layout found = withPeak(pods, domain, peak);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A placement whose fullest domain is as empty as can be, or {@code null} if there is none at all. */
    @Nullable
    Layout emptiest(int pods, Domain domain) {
        for (int peak = leastPeak(pods, domain); peak <= mostPeak(pods, domain); peak++) {
            Layout found = withPeak(pods, domain, peak);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * Whether there is a placement with a node of two pods or more from which the first pod that is evicted finds no place
     * on any other node, by what holds for nodes: each of them holds as many as it may beside the emptiest, and that is the
     * node itself, which Kubernetes counts while it is drained (it ignores taints, {@code nodeTaintsPolicy}). Where each
     * zone has one node, what holds for zones holds for nodes.
     */
    boolean canBlockDrain(int pods) {
        if (nodes() == 1) {
            return pods > 1 && fits(pods);
        }
        if (nodes() == zones.size() && !zoneBound.equals(Bound.NONE)) {
            return new Room(zones, hosts.and(zoneBound), Bound.NONE).canBlockDrain(pods);
        }
        for (int left = 1; left < Math.min(pods, hosts.cap()); left++) {
            int low = hosts.highest(left);
            if (low < pods && hasNodeBeside(left + 1, low, hosts.highest(left + 1), pods)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNodeBeside(int onIt, int low, int high, int pods) {
        int most = zoneBound.mostPeak(pods, zones.size());
        for (int above = zoneBound.firstPeakToTry(pods, zones.size()); above <= most; above++) {
            for (int zone : different) {
                if (new Shares(this, low, Math.min(high, pods), above)
                        .withNode(zone, onIt)
                        .hold(pods)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int leastPeak(int pods, Domain domain) {
        return Bound.leastPeak(pods, domain == Domain.HOST ? nodes() : zones.size());
    }

    private int mostPeak(int pods, Domain domain) {
        return domain == Domain.HOST ? hosts.mostPeak(pods, nodes()) : zoneBound.mostPeak(pods, zones.size());
    }

    private @Nullable Layout withPeak(int pods, Domain domain, int peak) {
        return domain == Domain.HOST ? withFullestNode(pods, peak) : withFullestZone(pods, peak);
    }

    private @Nullable Layout withFullestNode(int pods, int peak) {
        int most = zoneBound.mostPeak(pods, zones.size());
        for (int above = zoneBound.firstPeakToTry(pods, zones.size()); above <= most; above++) {
            for (int zone : different) {
                Shares shares = new Shares(this, hosts.lowest(peak), peak, above).withNode(zone, peak);
                if (shares.hold(pods)) {
                    List<Integer> node = zones.get(zone).subList(0, 1);
                    return new Layout(peak, node, shares.placeWithNode(zone, pods));
                }
            }
        }
        return null;
    }

    private @Nullable Layout withFullestZone(int pods, int peak) {
        int most = hosts.mostPeak(pods, nodes());
        for (int above = hosts.firstPeakToTry(pods, nodes()); above <= most; above++) {
            for (int zone : different) {
                Shares shares = new Shares(this, hosts.lowest(above), above, peak).withZone(zone, peak);
                if (shares.hold(pods)) {
                    return new Layout(peak, zones.get(zone), shares.place(pods));
                }
            }
        }
        return null;
    }
}
