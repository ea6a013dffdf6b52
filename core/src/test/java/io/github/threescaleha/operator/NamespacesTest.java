package io.github.threescaleha.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import io.github.threescaleha.yaml.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamespacesTest {
    private static final String NAME = "kubernetes.io/metadata.name";

    private static Namespaces namespaces(String term) {
        return Namespaces.of(new Place(Pointer.ROOT, Given.root(term)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | true",
                "{namespaces: } | true",
                "{namespaces: []} | true",
                "{namespaceSelector: } | true",
                "{namespaces: [mine]} | true",
                "{namespaces: [a, mine]} | true",
                "{namespaces: [other]} | false",
                "{namespaceSelector: {}} | true",
                "{namespaces: [other], namespaceSelector: {}} | true",
                "{namespaces: [mine], namespaceSelector: {matchLabels: {NAME: other}}} | true",
                "{namespaces: [other], namespaceSelector: {matchLabels: {NAME: other}}} | false",
                "{namespaces: [], namespaceSelector: {matchLabels: {NAME: other}}} | false",
                "{namespaceSelector: {matchLabels: {NAME: mine}}} | true",
                "{namespaceSelector: {matchLabels: {NAME: mine, team: a}}} | true",
                "{namespaceSelector: {matchLabels: {NAME: other, team: a}}} | false",
                "{namespaceSelector: {matchLabels: {team: a}}} | true",
                "{namespaceSelector: {matchExpressions: [{key: NAME, operator: In, values: [mine]}]}} | true",
                "{namespaceSelector: {matchExpressions: [{key: NAME, operator: In, values: [other]}]}} | false",
                "{namespaceSelector: {matchExpressions: [{key: NAME, operator: NotIn, values: [mine]}]}} | false",
                "{namespaceSelector: {matchExpressions: [{key: NAME, operator: NotIn, values: [other]}]}} | true",
                "{namespaceSelector: {matchExpressions: [{key: NAME, operator: Exists}]}} | true",
                "{namespaceSelector: {matchExpressions: [{key: NAME, operator: DoesNotExist}]}} | false",
                "{namespaceSelector: {matchExpressions: [{key: NAME, operator: Like}]}} | false",
                "{namespaceSelector: {matchExpressions: [{key: team, operator: DoesNotExist}]}} | true"
            })
    void own_namespace_is_held(String term, boolean held) {
        assertThat(namespaces(term.replace("NAME", NAME)).hold("mine")).isEqualTo(held);
    }

    @Test
    void namespace_that_is_not_known_is_held_by_all() {
        assertThat(namespaces("{namespaces: [other]}").hold(null)).isTrue();
        assertThat(namespaces("{namespaceSelector: {matchLabels: {" + NAME + ": other}}}")
                        .hold(null))
                .isTrue();
    }

    @Test
    void term_that_says_nothing_looks_into_its_own() {
        assertThat(Namespaces.OWN.hold("mine")).isTrue();
    }
}
