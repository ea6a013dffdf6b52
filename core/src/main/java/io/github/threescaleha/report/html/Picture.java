package io.github.threescaleha.report.html;

import io.github.threescaleha.report.html.Page.Tone;
import java.util.List;

/**
 * A drawing of what an event takes: a column for each node, a row for each workload in its worst placement. All measures are
 * in units of the drawing, from its upper left corner.
 *
 * @param event the event's name
 * @param label the event in words
 * @param width how wide it is
 * @param height how high it is
 * @param zones the zones, empty if they are not known
 * @param nodes the nodes
 * @param lanes the workloads
 */
public record Picture(
        String event, String label, int width, int height, List<Box> zones, List<Box> nodes, List<Lane> lanes) {

    /** Something with a name that takes room from left to right. */
    public record Box(int x, int width, String label) {
        /** Where its name is centred. */
        public int middle() {
            return x + width / 2;
        }
    }

    /**
     * A workload.
     *
     * @param y its upper edge
     * @param workload its name
     * @param tone how its verdict is to be taken
     * @param verdict its verdict, with the pods that remain
     * @param gone the nodes that are lost or drained in its worst placement
     * @param pods its pods
     * @param words the same in a sentence
     */
    public record Lane(
            int y, String workload, Tone tone, String verdict, List<Box> gone, List<Pod> pods, String words) {}

    /**
     * A pod, or several that have no room to be drawn one by one.
     *
     * @param x its centre from the left
     * @param lost whether it is gone
     * @param text how many there are, or nothing for one
     */
    public record Pod(int x, boolean lost, String text) {}
}
