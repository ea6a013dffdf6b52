package io.github.threescaleha.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All placements of a workload's pods that some limits allow: those of any of its rooms.
 *
 * @param rooms the alternatives
 */
record Placements(List<Room> rooms) {
    Placements {
        rooms = List.copyOf(rooms);
    }

    /** Whether so many pods find a place. */
    boolean fit(int pods) {
        return pods == 0 || rooms.stream().anyMatch(room -> room.fits(pods));
    }

    /** The most pods, up to a number, that find a place. */
    int mostThatFit(int pods) {
        int most = pods;
        while (!fit(most)) {
            most--;
        }
        return most;
    }

    /** A placement whose fullest domain is as full as can be, or {@code null} if there is none. */
    @Nullable
    Layout fullest(int pods, Domain domain) {
        return layouts(room -> room.fullest(pods, domain))
                .max(Comparator.comparingInt(Layout::peak))
                .orElse(null);
    }

    /** A placement whose fullest domain is as empty as can be, or {@code null} if there is none. */
    @Nullable
    Layout emptiest(int pods, Domain domain) {
        return layouts(room -> room.emptiest(pods, domain))
                .min(Comparator.comparingInt(Layout::peak))
                .orElse(null);
    }

    /** The fewest and the most of some pods that remain without the fullest domain. */
    Range remaining(int pods, Domain domain) {
        Layout fullest = fullest(pods, domain);
        Layout emptiest = emptiest(pods, domain);
        return fullest == null || emptiest == null
                ? Range.exactly(0)
                : new Range(pods - fullest.peak(), pods - emptiest.peak());
    }

    /** Whether a drain under a disruption budget can come to a standstill; see {@link Room#canBlockDrain}. */
    boolean canBlockDrain(int pods) {
        return rooms.stream().anyMatch(room -> room.canBlockDrain(pods));
    }

    private Stream<Layout> layouts(Function<Room, @Nullable Layout> find) {
        return rooms.stream().map(find).filter(Objects::nonNull);
    }
}
