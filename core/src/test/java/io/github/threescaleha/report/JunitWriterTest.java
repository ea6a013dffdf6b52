package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.rule.Finding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitWriterTest {
    private final Document full = JunitXml.parse(Samples.write(Format.JUNIT, Samples.full()));

    @Test
    void each_suite_fits_the_schema_of_surefire() {
        JunitXml.validate(full);
        JunitXml.validate(JunitXml.parse(Samples.write(Format.JUNIT, Samples.empty())));
    }

    @Test
    void there_is_a_suite_a_file() {
        assertThat(elements("testsuite"))
                .extracting(suite -> suite.getAttribute("name"))
                .containsExactly("deploy/apimanager.yaml", "deploy/broken.yaml", "deploy/missing.yaml");
    }

    @Test
    void there_is_a_case_a_rule_and_api_manager() {
        assertThat(elements("testcase"))
                .filteredOn(testcase -> !testcase.getAttribute("name").equals("problem"))
                .extracting(testcase -> testcase.getAttribute("classname") + " " + testcase.getAttribute("name"))
                .containsExactly(
                        "deploy/apimanager.yaml.APIManager/prod/example replicas",
                        "deploy/apimanager.yaml.APIManager/prod/example budget",
                        "deploy/apimanager.yaml.APIManager/prod/example storage",
                        "deploy/apimanager.yaml.APIManager/prod/example database",
                        "deploy/apimanager.yaml.APIManager/prod/example spreading",
                        "deploy/apimanager.yaml.APIManager/prod/example clean");
    }

    @Test
    void a_rule_that_finds_nothing_passes() {
        assertThat(only("clean").getChildNodes().getLength()).isZero();
    }

    @Test
    void findings_of_one_rule_are_one_failure() {
        assertThat(children(only("replicas"))).containsExactly("failure");
        Element failure =
                (Element) only("replicas").getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("zync is not as it should be (and 2 others)");
        assertThat(failure.getTextContent())
                .contains(
                        "deploy/apimanager.yaml:6:1: error: zync is not", "zync-que is not", "backend-listener is not");
    }

    @Test
    void a_warning_fails_and_a_note_does_not() {
        assertThat(children(only("budget"))).containsExactly("failure");
        assertThat(children(only("storage"))).containsExactly("system-out");
    }

    @Test
    void accepted_findings_skip_a_case_with_their_reason() {
        Element waived =
                (Element) only("database").getElementsByTagName("skipped").item(0);
        Element known =
                (Element) only("spreading").getElementsByTagName("skipped").item(0);
        assertThat(waived.getAttribute("message")).isEqualTo("zync is rebuilt from system");
        assertThat(known.getAttribute("message")).isEqualTo("in the baseline");
    }

    @Test
    void a_case_that_fails_tells_what_is_accepted_of_it() {
        Finding fails = Samples.full().findings().get(3);
        Finding accepted = Samples.full().findings().get(4).with(Finding.Status.WAIVED, "agreed");
        Document document =
                JunitXml.parse(Samples.write(Format.JUNIT, Samples.report(List.of(fails, accepted), List.of())));
        JunitXml.validate(document);
        Element testcase = (Element) document.getElementsByTagName("testcase").item(0);
        assertThat(children(testcase)).containsExactly("failure", "system-out");
        assertThat(testcase.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("accepted: agreed");
    }

    @Test
    void problems_are_cases_with_an_error() {
        assertThat(elements("error"))
                .extracting(Element::getTextContent)
                .containsExactly(
                        "deploy/broken.yaml:3:7: cannot be parsed: 100% broken", "deploy/missing.yaml: does not exist");
    }

    @Test
    void the_counts_are_those_of_the_cases() {
        Element all = full.getDocumentElement();
        assertThat(all.getAttribute("tests")).isEqualTo("8");
        assertThat(all.getAttribute("failures")).isEqualTo("2");
        assertThat(all.getAttribute("skipped")).isEqualTo("2");
        assertThat(all.getAttribute("errors")).isEqualTo("2");
    }

    @Test
    void a_finding_in_a_secret_has_a_case_of_its_own() {
        Finding.Location at = Samples.at("/data/URL", "spec", false);
        Finding.Location inSecret =
                new Finding.Location("secret.yaml", 1, "Secret//system-redis", at.pointer(), at.span(), false);
        Report report = Samples.report(List.of(Samples.finding(Samples.DATABASE, inSecret, null)), List.of());
        Document document = JunitXml.parse(Samples.write(Format.JUNIT, report));
        JunitXml.validate(document);
        Element suite = (Element) document.getElementsByTagName("testsuite").item(1);
        assertThat(((Element) suite.getElementsByTagName("testcase").item(0)).getAttribute("classname"))
                .isEqualTo("secret.yaml.Secret/system-redis");
    }

    private Element only(String rule) {
        return elements("testcase").stream()
                .filter(testcase -> testcase.getAttribute("name").equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<Element> elements(String name) {
        return list(full.getElementsByTagName(name));
    }

    private static List<String> children(Element element) {
        return list(element.getElementsByTagName("*")).stream()
                .map(Element::getTagName)
                .toList();
    }

    private static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
