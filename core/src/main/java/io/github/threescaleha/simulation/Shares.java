package io.github.threescaleha.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For each zone of a room the fewest and the most pods that it may hold, given what each node and each zone may hold. Within
 * those ends any number can be had, so a number of pods can be placed if and only if it lies between their sums.
 */
final class Shares {
    private final Room room;
    private final int nodeLow;
    private final int nodeHigh;
    private final int[] low;
    private final int[] high;

    /**
     * Shares without a special node or zone.
     *
     * @param nodeLow the fewest pods that a node holds
     * @param nodeHigh the most pods that a node holds
     * @param zonePeak the most pods that a zone holds
     */
    Shares(Room room, int nodeLow, int nodeHigh, int zonePeak) {
        this.room = room;
        this.nodeLow = nodeLow;
        this.nodeHigh = nodeHigh;
        this.low = new int[room.zones().size()];
        this.high = new int[low.length];
        for (int zone = 0; zone < low.length; zone++) {
            int size = size(zone);
            low[zone] = Math.max(room.zoneBound().lowest(zonePeak), size * nodeLow);
            high[zone] = Math.min(zonePeak, size * nodeHigh);
        }
    }

    /** Asks that some node of a zone holds a number of pods, whatever others hold. */
    Shares withNode(int zone, int pods) {
        int others = size(zone) - 1;
        low[zone] = Math.max(low[zone], pods + others * nodeLow);
        high[zone] = Math.min(high[zone], pods + others * nodeHigh);
        return this;
    }

    /** Asks that a zone holds a number of pods. */
    Shares withZone(int zone, int pods) {
        low[zone] = Math.max(low[zone], pods);
        high[zone] = Math.min(high[zone], pods);
        return this;
    }

    /** Whether a number of pods can be placed. */
    boolean hold(int pods) {
        int least = 0;
        int most = 0;
        for (int zone = 0; zone < low.length; zone++) {
            if (low[zone] > high[zone]) {
                return false;
            }
            least += low[zone];
            most += high[zone];
        }
        return least <= pods && pods <= most;
    }

    /** How many pods each node holds if a zone's first node holds the most; what is over is dealt out in turn. */
    Map<Integer, Integer> placeWithNode(int zone, int pods) {
        return place(pods, zone);
    }

    /** How many pods each node holds. */
    Map<Integer, Integer> place(int pods) {
        return place(pods, -1);
    }

    private Map<Integer, Integer> place(int pods, int zoneOfFullestNode) {
        Map<Integer, Integer> placed = new HashMap<>();
        int over = pods;
        for (int least : low) {
            over -= least;
        }
        for (int zone = 0; zone < low.length; zone++) {
            int more = Math.min(over, high[zone] - low[zone]);
            over -= more;
            deal(room.zones().get(zone), low[zone] + more, zone == zoneOfFullestNode, placed);
        }
        return placed;
    }

    private void deal(List<Integer> nodes, int pods, boolean fillsFirst, Map<Integer, Integer> placed) {
        int over = pods - nodes.size() * nodeLow;
        for (int i = 0; i < nodes.size(); i++) {
            int waiting = nodes.size() - i;
            int more = i == 0 && fillsFirst ? nodeHigh - nodeLow : (over + waiting - 1) / waiting;
            over -= more;
            placed.put(nodes.get(i), nodeLow + more);
        }
    }

    private int size(int zone) {
        return room.zones().get(zone).size();
    }
}
