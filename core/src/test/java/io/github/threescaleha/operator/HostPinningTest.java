package io.github.threescaleha.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPinningTest {
    private static Workload workload(String required) {
        return Selectors.workload(
                Given.installation(
                        Release.V2_16,
                        "backend: {listenerSpec: {affinity: {nodeAffinity: {"
                                + "requiredDuringSchedulingIgnoredDuringExecution: " + required + "}}}}\n"),
                Component.BACKEND_LISTENER);
    }

    /** H(...) is an expression on the hostname, F(...) a field on the name of the node. */
    private static String required(String terms) {
        String yaml = terms.replaceAll(
                        "H\\((\\w+) ?([^)]*)\\)", "{key: kubernetes.io/hostname, operator: $1, values: [$2]}")
                .replaceAll("F\\((\\w+) ?([^)]*)\\)", "{key: metadata.name, operator: $1, values: [$2]}");
        return "{nodeSelectorTerms: [" + yaml.replace("E:", "matchExpressions:").replace("N:", "matchFields:") + "]}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{E: [H(In a)]} | a",
                "{E: [H(In a,a)]} | a",
                "{E: [H(In a,b)]} | ",
                "{E: [H(In a,b), H(In b,c)]} | b",
                "{E: [H(In a,b), H(NotIn b)]} | a",
                "{E: [H(NotIn b), H(In a,b)]} | a",
                "{E: [H(In a), H(NotIn a)]} | ",
                "{E: [H(In a), H(In b)]} | ",
                "{E: [H(In )]} | ",
                "{E: [H(NotIn a)]} | ",
                "{E: [H(Exists)]} | ",
                "{E: [H(Exists), H(In a)]} | a",
                "{N: [F(In a)]} | a",
                "{E: [H(In a,b)], N: [F(In b,c)]} | b",
                "{E: [H(In a,b)], N: [F(NotIn a)]} | b",
                "{N: [F(NotIn a)]} | ",
                "{N: [H(In a)]} | ",
                "{E: [F(In a)]} | ",
                "{E: [{key: zone, operator: In, values: [a]}]} | ",
                "{E: [{key: zone, operator: In, values: [a]}, H(In b)]} | b",
                "{E: [H(In a)]}, {E: [H(In a)]} | a",
                "{E: [H(In a)]}, {E: [H(In b)]} | ",
                "{E: [H(In a)]}, {E: [{key: zone, operator: Exists}]} | ",
                "{E: [H(In a)]}, {E: [H(In b), H(NotIn b)]} | a",
                "{E: [H(In a)]}, text | ",
                "{E: [H(In a), {key: x}]} | ",
                "{} | ",
                "'' | "
            })
    void host_is_named_if_it_is_the_only_one(String terms, String host) {
        assertThat(workload(required(terms)).pinnedHost()).isEqualTo(host);
    }

    @Test
    void workload_without_required_node_affinity_is_free() {
        assertThat(workload("").pinnedHost()).isNull();
        assertThat(workload("text").pinnedHost()).isNull();
        assertThat(workload("").nodeAffinityPointer())
                .hasToString("/spec/backend/listenerSpec/affinity/nodeAffinity"
                        + "/requiredDuringSchedulingIgnoredDuringExecution");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{E: [H(In a,b)]} | a,b | false",
                "{E: [H(In a)]}, {E: [H(In b)]} | a,b | false",
                "{E: [H(NotIn a)]} | a | true",
                "{E: [H(NotIn a), H(NotIn b)]} | a,b | true",
                "{E: [H(NotIn a,b)]}, {E: [H(NotIn b,c)]} | b | true",
                "{E: [H(NotIn a,b)]}, {E: [H(In a)]} | b | true",
                "{E: [H(In a)]}, {E: [H(NotIn a,b)]} | b | true",
                "{E: [H(NotIn a), H(In a,b)]} | b | false",
                "{E: [H(Exists)]} | '' | true"
            })
    void hosts_are_those_named_or_all_but_those_named(String terms, String names, boolean excludes) {
        HostChoice hosts = workload(required(terms)).hosts();

        assertThat(hosts.names()).containsExactlyInAnyOrder(names.isEmpty() ? new String[0] : names.split(",", -1));
        assertThat(hosts.excludes()).isEqualTo(excludes);
    }
}
