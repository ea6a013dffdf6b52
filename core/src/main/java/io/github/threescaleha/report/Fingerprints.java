package io.github.threescaleha.report;

import java.util.HashMap;
import java.util.Map;

/** Tells fingerprints of a report apart that are the same, as of one object in two files: the second gets a number. */
final class Fingerprints {
    private final Map<String, Integer> seen = new HashMap<>();

    String unique(String fingerprint) {
        int number = seen.merge(fingerprint, 1, Integer::sum);
        return number == 1 ? fingerprint : fingerprint + "-" + number;
    }
}
