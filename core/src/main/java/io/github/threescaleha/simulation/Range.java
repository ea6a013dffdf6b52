package io.github.threescaleha.simulation;

/**
 * The fewest and the most pods that remain, over a set of placements.
 *
 * @param fewest in the worst placement
 * @param most in the best one
 */
public record Range(int fewest, int most) {
    public Range {
        if (fewest < 0 || most < fewest) {
            throw new IllegalArgumentException("not a range of pods: " + fewest + " to " + most);
        }
    }

    static Range exactly(int pods) {
        return new Range(pods, pods);
    }
}
