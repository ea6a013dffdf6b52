package io.github.threescaleha.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How alike two names are, for "did you mean". */
public final class Similarity {
    private static final int LETTERS_PER_SLIP = 4;

    private Similarity() {}

    /** The candidate that a name was probably meant to be, or {@code null} if none is near. */
    public static @Nullable String nearest(String name, Collection<String> candidates) {
        String best = null;
        int least = Math.max(1, name.length() / LETTERS_PER_SLIP) + 1;
        for (String candidate : candidates) {
            if (Math.abs(name.length() - candidate.length()) < least) {
                int slips = slips(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                best = slips < least ? candidate : best;
                least = Math.min(slips, least);
            }
        }
        return best;
    }

    /** The candidates that a name can have been meant to be. */
    public static List<String> near(String name, Collection<String> candidates) {
        int most = Math.max(1, name.length() / LETTERS_PER_SLIP);
        return candidates.stream()
                .filter(candidate -> Math.abs(name.length() - candidate.length()) <= most
                        && slips(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT)) <= most)
                .toList();
    }

    /** How many letters must be put in, taken out, replaced, or swapped with their neighbour. */
    static int slips(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
