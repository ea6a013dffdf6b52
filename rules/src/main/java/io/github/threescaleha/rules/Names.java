package io.github.threescaleha.rules;

import java.util.List;

/** Writes several names as one reads them in a sentence. */
public final class Names {
    private static final int FEW = 4;

    private Names() {}

    /** All of them: {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String all(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** All if they are few, else the first of them and how many there are besides. */
    public static String few(List<String> names) {
        return names.size() <= FEW
                ? all(names)
                : String.join(", ", names.subList(0, FEW - 1)) + " and " + (names.size() - FEW + 1) + " more";
    }
}
