package io.github.threescaleha.operator;

import io.github.threescaleha.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes label selector. One that is absent selects nothing, an empty one everything.
 *
 * @param requirements all that must hold, or {@code null} if the selector is absent
 */
record LabelSelector(@Nullable List<Requirement> requirements) {
    /** How a requirement compares. {@code INVALID}: Kubernetes knows no such operator, so nothing is selected. */
    enum Operator {
        IN,
        NOT_IN,
        EXISTS,
        DOES_NOT_EXIST,
        INVALID;

        static Operator named(String name) {
            return switch (name) {
                case "In" -> IN;
                case "NotIn" -> NOT_IN;
                case "Exists" -> EXISTS;
                case "DoesNotExist" -> DOES_NOT_EXIST;
                default -> INVALID;
            };
        }
    }

    /** One condition on a label; {@code matchLabels} are conditions of the operator {@code In}. */
    record Requirement(String key, Operator operator, List<String> values) {
        Requirement {
            values = List.copyOf(values);
        }

        Answer holdsFor(PodLabels labels) {
            return switch (operator) {
                case IN -> labels.hasOneOf(key, values);
                case NOT_IN -> labels.hasOneOf(key, values).not();
                case EXISTS -> labels.has(key);
                case DOES_NOT_EXIST -> labels.has(key).not();
                case INVALID -> Answer.NO;
            };
        }
    }

    static LabelSelector of(Place place) {
        if (!place.isSet()) {
            return new LabelSelector(null);
        }
        List<Requirement> requirements = new ArrayList<>();
        Place labels = place.child("matchLabels");
        for (YamlMapping.Entry label : labels.entries()) {
            String value = labels.child(label.name()).text().or("");
            requirements.add(new Requirement(label.name(), Operator.IN, List.of(value)));
        }
        for (Place expression : place.child("matchExpressions").items()) {
            requirements.add(new Requirement(
                    expression.child("key").text().or(""),
                    Operator.named(expression.child("operator").text().or("")),
                    expression.child("values").texts()));
        }
        return new LabelSelector(requirements);
    }

    /** The same with another name for a label. */
    LabelSelector renamed(String from, String to) {
        if (requirements == null) {
            return this;
        }
        List<Requirement> renamed = new ArrayList<>();
        for (Requirement one : requirements) {
            renamed.add(new Requirement(one.key().equals(from) ? to : one.key(), one.operator(), one.values()));
        }
        return new LabelSelector(renamed);
    }

    /** Whether it selects the pods with these labels. */
    Answer selects(PodLabels labels) {
        if (requirements == null) {
            return Answer.NO;
        }
        Answer answer = Answer.YES;
        for (Requirement requirement : requirements) {
            answer = answer.and(requirement.holdsFor(labels));
        }
        return answer;
    }
}
