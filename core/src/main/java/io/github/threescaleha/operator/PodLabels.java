package io.github.threescaleha.operator;

import java.util.List;
import java.util.Map;

/**
 * The labels on the pods of a workload.
 *
 * @param values each label that the pods certainly carry
 * @param maybeMore whether the user's labels are unknown, so that the pods may carry others, and other values where a
 *     user label would win
 * @param fixed the labels that no user label can change
 */
record PodLabels(Map<String, LabelValue> values, boolean maybeMore, List<String> fixed) {
    PodLabels {
        values = Map.copyOf(values);
        fixed = List.copyOf(fixed);
    }

    /** Whether the pods carry a label. */
    Answer has(String key) {
        if (values.containsKey(key)) {
            return Answer.YES;
        }
        return maybeMore ? Answer.UNKNOWN : Answer.NO;
    }

    /** Whether the pods carry a label with one of these values. */
    Answer hasOneOf(String key, List<String> allowed) {
        if (maybeMore && !fixed.contains(key)) {
            return allowed.isEmpty() ? Answer.NO : Answer.UNKNOWN;
        }
        LabelValue value = values.get(key);
        return value == null ? Answer.NO : value.isOneOf(allowed);
    }
}
