package io.github.threescaleha.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text and what takes its place.
 *
 * @param from index of its first character
 * @param to index after its last character
 * @param text what is written in its place
 */
public record Splice(int from, int to, String text) {
    /** That of the library takes a while to be linked, in each run. */
    static final Comparator<Splice> BY_PLACE = (one, other) -> Integer.compare(one.from, other.from);

    public Splice {
        if (to < from || from < 0) {
            throw new IllegalArgumentException("no stretch of a text: " + from + " to " + to);
        }
    }

    static Splice insert(int at, String text) {
        return new Splice(at, at, text);
    }

    static Splice delete(int from, int to) {
        return new Splice(from, to, "");
    }

    /** A text with splices made, none of which may overlap; of those at one place the first comes first. */
    public static String apply(String text, List<Splice> splices) {
        List<Splice> inOrder = new ArrayList<>(splices);
        inOrder.sort(BY_PLACE);
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Splice splice : inOrder) {
            out.append(text, at, splice.from).append(splice.text);
            at = splice.to;
        }
        return out.append(text, at, text.length()).toString();
    }
}
