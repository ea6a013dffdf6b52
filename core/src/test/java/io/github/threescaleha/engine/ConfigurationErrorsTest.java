package io.github.threescaleha.engine;

import static io.github.threescaleha.engine.ConfiguredFolder.MANIFEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in a configuration is told with its place; the configuration is not used, and the files are judged. */
class ConfigurationErrorsTest {
    @TempDir
    private Path temp;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("topolgy: multi-zone", "1:1: topolgy is not known; did you mean topology?"),
                arguments("failOn: error", "1:1: failOn is not known; did you mean fail-on?"),
                arguments("ruels:\n  schema: off", "1:1: ruels is not known; did you mean rules?"),
                arguments("# none\nwaiver:", "2:1: waiver is not known; did you mean waivers?"),
                arguments(
                        "severity: error",
                        "1:1: severity is not known; known are"
                                + " release, topology, nodes, zones, fail-on, rules, overrides, waivers"),
                arguments(
                        "overrides:\n  - paths: ['a/**']\n    topolgy: multi-zone",
                        "3:5: overrides[0].topolgy is not known; did you mean topology?"),
                arguments(
                        "overrides:\n  - paths: ['a/**']\n    fail-on: never",
                        "3:5: overrides[0].fail-on is not known; known are paths, release, topology, nodes, zones, rules"),
                arguments(
                        "overrides:\n  - paths: ['a/**']\n    waivers: []",
                        "3:5: overrides[0].waivers is not known; known are"
                                + " paths, release, topology, nodes, zones, rules"),
                arguments(
                        "waivers:\n  - rule: wildcard-domain\n    reason: r\n    expire: 2027-01-01",
                        "4:5: waivers[0].expire is not known; did you mean expires?"),
                arguments(
                        "{release: 2.14}",
                        "1:11: release is the number 2.14; it must be text;" + " quote it: release: \"2.14\""),
                arguments(
                        "release: '2.7'",
                        "1:10: release is the text \"2.7\", which is none of"
                                + " 2.8, 2.9, 2.10, 2.11, 2.12, 2.13, 2.14, 2.15, 2.16"),
                arguments(
                        "topology: multizone",
                        "1:11: topology is the text \"multizone\", which is none of"
                                + " single-node, multi-node, multi-zone"),
                arguments("nodes: '3'", "1:8: nodes is the text \"3\"; it must be a whole number"),
                arguments("nodes: 2.5", "1:8: nodes is the number 2.5; it must be a whole number"),
                arguments("nodes: 0", "1:8: nodes is the number 0; it must be at least 1"),
                arguments("zones: -1", "1:8: zones is the number -1; it must be at least 1"),
                arguments("zones: 4294967296", "1:8: zones is the number 4294967296; it must be at most 2147483647"),
                arguments(
                        "fail-on: warn",
                        "1:10: fail-on is the text \"warn\", which is none of" + " error, warning, info, never"),
                arguments(
                        "fail-on: off",
                        "1:10: fail-on is the boolean off, which is none of" + " error, warning, info, never"),
                arguments("rules: [schema]", "1:1: rules is a list; it must be a mapping"),
                arguments(
                        "rules: {wildcard-domain: fatal}",
                        "1:26: rules.wildcard-domain is the text \"fatal\","
                                + " which is none of error, warning, info, off, false"),
                arguments(
                        "rules: {wildcard-domain: on}",
                        "1:26: rules.wildcard-domain is the boolean on,"
                                + " which is none of error, warning, info, off, false"),
                arguments(
                        "rules: {wildcard-domain: {}}",
                        "1:9: rules.wildcard-domain is a mapping,"
                                + " which is none of error, warning, info, off, false"),
                arguments(
                        "rules: {minimum-replica: off}",
                        "1:9: there is no rule minimum-replica; did you mean minimum-replicas?"),
                arguments(
                        "rules: {minimum-replica: }",
                        "1:9: there is no rule minimum-replica;" + " did you mean minimum-replicas?"),
                arguments("rules: {nothing-like-it: off}", "1:9: there is no rule nothing-like-it"),
                arguments(
                        "overrides: [{paths: [a], rules: {wildcard-domains: off}}]",
                        "1:34: there is no rule wildcard-domains; did you mean wildcard-domain?"),
                arguments("overrides: {paths: [a]}", "1:1: overrides is a mapping; it must be a list"),
                arguments("overrides: [dev]", "1:13: overrides[0] is the text \"dev\"; it must be a mapping"),
                arguments("overrides: [null]", "1:13: overrides[0] is null; it must be a mapping"),
                arguments("overrides: [{nodes: 3}]", "1:13: overrides[0].paths is required and not set"),
                arguments("overrides: [{paths: }]", "1:20: overrides[0].paths is required and not set"),
                arguments("overrides: [{paths: []}]", "1:14: overrides[0].paths is an empty list"),
                arguments(
                        "overrides: [{paths: dev/**}]",
                        "1:21: overrides[0].paths is the text \"dev/**\"; it must be a list"),
                arguments(
                        "overrides: [{paths: [1]}]",
                        "1:22: overrides[0].paths[0] is the number 1;" + " it must be text; quote it: \"1\""),
                arguments("overrides: [{paths: [a, '[']}]", "1:25: this is no pattern of paths: Missing ']"),
                arguments("overrides: [{paths: ['{a']}]", "1:22: this is no pattern of paths: Missing '}"),
                arguments("waivers: [{rule: wildcard-domain}]", "1:11: waivers[0].reason is required and not set"),
                arguments(
                        "waivers: [{rule: wildcard-domain, reason: }]",
                        "1:42: waivers[0].reason is required and not set"),
                arguments("waivers: [{rule: wildcard-domain, reason: ''}]", "1:43: waivers[0].reason is blank"),
                arguments("waivers: [{rule: wildcard-domain, reason: ' '}]", "1:43: waivers[0].reason is blank"),
                arguments(
                        "waivers: [{rule: wildcard-domain, reason: no}]",
                        "1:43: waivers[0].reason is the boolean no; it must be text; quote it: reason: \"no\""),
                arguments("waivers: [{reason: r}]", "1:11: waivers[0].rule is required and not set"),
                arguments(
                        "waivers:\n  - reason: r\n    rule: minimum-replica",
                        "3:11: there is no rule minimum-replica; did you mean minimum-replicas?"),
                arguments(
                        "waivers: [{rule: wildcard-domain, reason: r, expires: tomorrow}]",
                        "1:55: waivers[0].expires is no date such as 2027-03-31"),
                arguments(
                        "waivers: [{rule: wildcard-domain, reason: r, expires: 2027-3-1}]",
                        "1:55: waivers[0].expires is no date such as 2027-03-31"),
                arguments(
                        "waivers: [{rule: wildcard-domain, reason: r, expires: 2027-02-29}]",
                        "1:55: there is no day 2027-02-29"),
                arguments(
                        "waivers: [{rule: wildcard-domain, reason: r, expires: 20270331}]",
                        "1:55: waivers[0].expires is the number 20270331; it must be text;"
                                + " quote it: expires: \"20270331\""),
                arguments("- topology", "1:1: a configuration is a mapping"),
                arguments("topology", "1:1: a configuration is a mapping"),
                arguments("nodes: 3\nnodes: 4", "2:1: nodes is given twice"),
                arguments(
                        "rules:\n  wildcard-domain: off\n  wildcard-domain: error",
                        "3:3: wildcard-domain is given twice"),
                arguments("waivers: [{rule: wildcard-domain, reason: r, reason: s}]", "1:46: reason is given twice"),
                arguments("nodes: 3\n---\nzones: 3", "3:1: a configuration is one document, and here another begins"),
                arguments(
                        "nodes: 3\n\tzones: 3",
                        "2:1: cannot be parsed: while scanning for the next token,"
                                + " found character '\\t(TAB)' that cannot start any token."
                                + " (Do not use \\t(TAB) for indentation)"),
                arguments("nodes: *n", "1:8: an alias has no anchor"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_is_told_with_its_place(String configuration, String told) {
        ConfiguredFolder folder =
                new ConfiguredFolder(temp).with("a.yaml", MANIFEST).withConfiguration(configuration);
        Report report = folder.check("a.yaml");
        assertThat(folder.problems(report)).containsExactly(".threescale-ha.yaml:" + told);
        assertThat(report.summary().errors())
                .as("judged as if it were not there")
                .isEqualTo(9);
    }

    @Test
    void all_mistakes_are_told() {
        ConfiguredFolder folder =
                new ConfiguredFolder(temp).with("a.yaml", MANIFEST).withConfiguration("""
                topolgy: multi-zone
                nodes: none
                rules: {minimum-replica: off}
                overrides:
                  - path: [dev/**]
                    rules: {wildcard-domian: info}
                waivers:
                  - rule: wildcard-domane
                    reson: none
                """);
        assertThat(folder.problems(folder.check("a.yaml")))
                .extracting(problem -> problem.replace(".threescale-ha.yaml:", ""))
                .containsExactlyInAnyOrder(
                        "1:1: topolgy is not known; did you mean topology?",
                        "2:8: nodes is the text \"none\"; it must be a whole number",
                        "3:9: there is no rule minimum-replica; did you mean minimum-replicas?",
                        "5:5: overrides[0].paths is required and not set",
                        "5:5: overrides[0].path is not known; did you mean paths?",
                        "6:13: there is no rule wildcard-domian; did you mean wildcard-domain?",
                        "8:5: waivers[0].reason is required and not set",
                        "8:11: there is no rule wildcard-domane; did you mean wildcard-domain?",
                        "9:5: waivers[0].reson is not known; did you mean reason?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing yet\n",
                "---\n",
                "---\n...\n",
                "---\nnodes: 3\n---\n",
                "null",
                "{}",
                "release:\nrules: {}\noverrides: []\nwaivers: []\n",
                "{\"nodes\": 3, \"rules\": {\"wildcard-domain\": \"off\"}}",
                "rules: &r {wildcard-domain: off}\noverrides: [{paths: [a], rules: *r}]\n",
                "nodes: 2.0\r\nzones: 0x3\r\n",
                "waivers: [{rule: wildcard-domain, reason: r, object: null, component: , expires: ~}]",
                "waivers: [{rule: wildcard-domain, reason: r, expires: '2028-02-29'}]"
            })
    void configuration_may_say_little(String configuration) {
        ConfiguredFolder folder =
                new ConfiguredFolder(temp).with("a.yaml", MANIFEST).withConfiguration(configuration);
        assertThat(folder.problems(folder.check("a.yaml"))).isEmpty();
    }

    @Test
    void bytes_that_are_no_text_are_told() throws IOException {
        ConfiguredFolder folder =
                new ConfiguredFolder(temp).with("a.yaml", MANIFEST).withConfiguration("");
        Files.write(folder.path(".threescale-ha.yaml"), new byte[] {'a', ':', (byte) 0xC3});
        assertThat(folder.problems(folder.check("a.yaml")))
                .isEqualTo(List.of(".threescale-ha.yaml: is not valid UTF-8"));
    }
}
