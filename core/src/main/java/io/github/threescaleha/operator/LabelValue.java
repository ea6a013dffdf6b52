package io.github.threescaleha.operator;

import java.util.List;

/** The value of a pod's label, as far as a manifest tells it. */
sealed interface LabelValue {
    /** Whether the value is one of these. */
    Answer isOneOf(List<String> values);

    /** A value that the operator or the user writes. */
    record Known(String text) implements LabelValue {
        @Override
        public Answer isOneOf(List<String> values) {
            return Answer.of(values.contains(text));
        }
    }

    /** A value that the platform makes up, such as a hash. */
    record Unknown() implements LabelValue {
        @Override
        public Answer isOneOf(List<String> values) {
            return values.isEmpty() ? Answer.NO : Answer.UNKNOWN;
        }
    }

    /** A workload's name, a dash and a number that grows with each rollout. */
    record Numbered(String prefix) implements LabelValue {
        @Override
        public Answer isOneOf(List<String> values) {
            return values.stream().anyMatch(this::hasForm) ? Answer.UNKNOWN : Answer.NO;
        }

        private boolean hasForm(String value) {
            return value.startsWith(prefix)
                    && value.length() > prefix.length()
                    && value.substring(prefix.length()).chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }
}
