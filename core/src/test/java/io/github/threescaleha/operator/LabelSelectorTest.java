package io.github.threescaleha.operator;

import static io.github.threescaleha.operator.Selectors.selector;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelSelectorTest {
    private static final int BATCHES = 100;
    private static final int CASES_A_BATCH = 1_000;

    /** One condition as a user writes it; {@code matchLabels} have no operator. */
    private record Condition(String key, String operator, List<String> values) {
        boolean isLabel() {
            return operator.isEmpty();
        }

        /** What Kubernetes says of it, by its documentation. */
        boolean holds(Map<String, String> labels) {
            String value = labels.get(key);
            if (operator.equals("Exists")) {
                return value != null;
            }
            if (operator.equals("DoesNotExist")) {
                return value == null;
            }
            boolean listed = false;
            for (String candidate : values) {
                listed = listed || candidate.equals(value);
            }
            return operator.equals("NotIn") ? !listed : listed;
        }

        String yaml() {
            return "{key: '" + key + "', operator: " + operator
                    + (operator.endsWith("In") ? ", values: " + quoted(values) : "") + "}";
        }
    }

    private record Case(List<Condition> conditions, Map<String, String> labels) {
        boolean expected() {
            for (Condition condition : conditions) {
                if (!condition.holds(labels)) {
                    return false;
                }
            }
            return true;
        }

        String yaml() {
            String expressions = conditions.stream()
                    .filter(condition -> !condition.isLabel())
                    .map(Condition::yaml)
                    .collect(Collectors.joining(", "));
            String matchLabels = conditions.stream()
                    .filter(Condition::isLabel)
                    .map(condition ->
                            "'" + condition.key() + "': '" + condition.values().get(0) + "'")
                    .collect(Collectors.joining(", "));
            return "- {matchLabels: {" + matchLabels + "}, matchExpressions: [" + expressions + "]}\n";
        }
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", ", "[", "]"));
    }

    private static Case random(Random random) {
        Map<String, Condition> labels = new LinkedHashMap<>();
        List<Condition> conditions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String operator =
                    List.of("", "In", "NotIn", "Exists", "DoesNotExist").get(random.nextInt(5));
            List<String> values = IntStream.range(0, operator.isEmpty() ? 1 : random.nextInt(4))
                    .mapToObj(any -> value(random))
                    .toList();
            Condition condition = new Condition(key(random), operator, values);
            if (!condition.isLabel() || labels.putIfAbsent(condition.key(), condition) == null) {
                conditions.add(condition);
            }
        }
        Map<String, String> pod = new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            pod.put(key(random), value(random));
        }
        return new Case(conditions, pod);
    }

    private static String key(Random random) {
        return List.of("app", "a/b", "tier", "zone").get(random.nextInt(4));
    }

    private static String value(Random random) {
        return List.of("", "x", "y", "true").get(random.nextInt(4));
    }

    private static PodLabels podLabels(Map<String, String> labels) {
        Map<String, LabelValue> values = new HashMap<>();
        labels.forEach((key, value) -> values.put(key, new LabelValue.Known(value)));
        return new PodLabels(values, false, List.of());
    }

    @Test
    void selector_answers_as_a_second_implementation_does() {
        Random random = new Random(20_261_123L);
        int yes = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            List<Case> cases = IntStream.range(0, CASES_A_BATCH)
                    .mapToObj(any -> random(random))
                    .toList();
            String yaml = cases.stream().map(Case::yaml).collect(Collectors.joining());
            List<YamlNode> selectors = ((YamlSequence) Given.root(yaml)).items();
            for (int i = 0; i < cases.size(); i++) {
                Case one = cases.get(i);
                LabelSelector selector = LabelSelector.of(new Place(Pointer.ROOT, selectors.get(i)));
                Answer answer = selector.selects(podLabels(one.labels()));
                if (answer != Answer.of(one.expected())) {
                    assertThat(answer).as("%s on %s", one.yaml(), one.labels()).isEqualTo(Answer.of(one.expected()));
                }
                yes += answer == Answer.YES ? 1 : 0;
            }
        }
        assertThat(yes).isBetween(BATCHES * CASES_A_BATCH / 10, BATCHES * CASES_A_BATCH * 9 / 10);
    }

    @Test
    void selector_that_is_absent_selects_nothing() {
        assertThat(selector("").selects(podLabels(Map.of("a", "b")))).isEqualTo(Answer.NO);
        assertThat(selector("").selects(podLabels(Map.of()))).isEqualTo(Answer.NO);
    }

    @Test
    void empty_selector_selects_everything() {
        for (String empty : List.of("{}", "matchLabels: {}", "matchExpressions: []", "matchLabels:")) {
            assertThat(selector(empty).selects(podLabels(Map.of("a", "b")))).isEqualTo(Answer.YES);
            assertThat(selector(empty).selects(podLabels(Map.of()))).isEqualTo(Answer.YES);
        }
    }

    @Test
    void answers_are_joined_by_the_weakest() {
        for (Answer answer : Answer.values()) {
            assertThat(answer.and(Answer.YES)).isEqualTo(answer);
            assertThat(answer.and(Answer.NO)).isEqualTo(Answer.NO);
            assertThat(Answer.NO.and(answer)).isEqualTo(Answer.NO);
            assertThat(answer.not().not()).isEqualTo(answer);
        }
        assertThat(Answer.UNKNOWN.and(Answer.UNKNOWN)).isEqualTo(Answer.UNKNOWN);
        assertThat(Answer.YES.not()).isEqualTo(Answer.NO);
    }
}
