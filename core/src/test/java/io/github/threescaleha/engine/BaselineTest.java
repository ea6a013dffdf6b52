package io.github.threescaleha.engine;

import static io.github.threescaleha.engine.ConfiguredFolder.MANIFEST;
import static io.github.threescaleha.engine.ConfiguredFolder.linter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threescaleha.report.BaselineWriter;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Finding.Status;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.UnreadableException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
    private static final String SPEC = MANIFEST + """
              backend:
                listenerSpec:
                  replicas: 1
              zync:
                appSpec: {replicas: 2}
                queSpec: {replicas: 1}
            """;

    @Test
    void known_findings_are_told_apart_and_do_not_fail_the_run() {
        Report before = check(SPEC, Baseline.EMPTY);
        Report after = check(SPEC, Baseline.of(before));
        assertThat(before.isFailed()).isTrue();
        assertThat(after.isFailed()).isFalse();
        assertThat(after.findings()).allMatch(finding -> finding.status() == Status.BASELINE);
        assertThat(after.findings()).allMatch(finding -> finding.reason() == null);
        assertThat(after.summary()).isEqualTo(new Summary(1, 1, 0, 0, 0, 0, 0, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n\n",
                "# a comment\n---\n# another\n",
                "kind: Other\n---\n",
            })
    void lines_may_move(String before) {
        assertThat(news(before + SPEC)).isEmpty();
    }

    @Test
    void keys_may_be_in_another_order_and_style() {
        assertThat(news("""
                spec: {"zync": {"queSpec": {"replicas": 1}, "appSpec": {"replicas": 2}}, # why not
                  "backend": {"listenerSpec": {"replicas": 1}}, "wildcardDomain": "example.com"}
                metadata: {"name": "example", "labels": {"new": "label"}}
                kind: APIManager
                apiVersion: apps.3scale.net/v1alpha1
                """)).isEmpty();
    }

    @Test
    void file_may_be_renamed_and_its_object_wrapped() {
        Baseline known = Baseline.of(check(SPEC, Baseline.EMPTY));
        HaLinter linter = linter().baseline(known).build();
        assertThat(linter.check("other/folder/b.yml", SPEC).isFailed()).isFalse();
        String wrapped = "kind: List\nitems:\n- " + SPEC.strip().indent(2).strip() + "\n";
        Report report = linter.check("list.yaml", wrapped);
        assertThat(report.apiManagers()).hasSize(1);
        assertThat(report.findings()).allMatch(finding -> finding.status() == Status.BASELINE);
    }

    @Test
    void fault_elsewhere_is_new() {
        assertThat(news(SPEC.replace("{replicas: 2}", "{replicas: 1}"))).containsExactly("zync");
    }

    @Test
    void other_object_is_new() {
        assertThat(news(SPEC.replace("name: example", "name: other"))).hasSize(10);
        assertThat(news(SPEC.replace("name: example", "name: example\n  namespace: prod")))
                .hasSize(10);
    }

    @Test
    void waived_findings_are_neither_kept_nor_known() {
        String annotated = SPEC.replace(
                "  name: example", "  name: example\n  annotations: {threescale-ha/ignore.minimum-replicas: r}");
        Report waived = check(annotated, Baseline.of(check(SPEC, Baseline.EMPTY)));
        assertThat(waived.summary().waived()).isEqualTo(8);
        assertThat(Baseline.of(waived).fingerprints()).hasSize(2);
    }

    @Test
    void what_is_gone_is_counted() {
        Baseline known = Baseline.of(check(SPEC, Baseline.EMPTY));
        List<Finding> after =
                check(SPEC.replace("replicas: 1", "replicas: 2"), known).findings();
        assertThat(known.missing(after)).isEqualTo(2);
        assertThat(known.missing(check(SPEC, known).findings())).isZero();
        assertThat(Baseline.EMPTY.missing(after)).isZero();
    }

    @Test
    void report_as_baseline_has_nothing_that_counts() {
        Report report = check(SPEC, Baseline.EMPTY).asBaseline();
        assertThat(report.isFailed()).isFalse();
        assertThat(report.summary().errors()).isZero();
        assertThat(report.summary().baseline()).isEqualTo(10);
    }

    @Test
    void what_is_written_is_read_back() throws UnreadableException, IOException {
        Report report = check(SPEC, Baseline.EMPTY);
        assertThat(read(written(report))).isEqualTo(Baseline.of(report));
    }

    @Test
    void what_is_written_has_an_order_of_its_own() throws IOException {
        String once = written(check(SPEC, Baseline.EMPTY));
        assertThat(written(check(SPEC, Baseline.EMPTY))).isEqualTo(once);
        String reordered = SPEC.replaceFirst("(?s)(  backend:.*)(  zync:.*)", "$2$1");
        assertThat(reordered).isNotEqualTo(SPEC);
        assertThat(written(check("# moved\n" + reordered, Baseline.EMPTY))).isEqualTo(once);
        List<String> entries = once.lines()
                .filter(line -> line.contains("\"pointer\""))
                .map(String::strip)
                .toList();
        assertThat(entries).hasSize(10).isSorted();
        assertThat(once).endsWith("\n").doesNotContain("\r", "a.yaml", "\"line\"");
    }

    @Test
    void what_is_written_says_what_each_finding_is() throws IOException {
        String written = written(check(MANIFEST, Baseline.EMPTY));
        assertThat(written.replaceAll("\\s+", " "))
                .startsWith("{ \"schemaVersion\": 1, \"findings\": [ { \"fingerprint\": \"")
                .contains("\"rule\": \"minimum-replicas\", \"object\": \"APIManager//example\","
                        + " \"pointer\": \"/spec/zync/queSpec/replicas\", \"component\": \"zync-que\" }");
    }

    @Test
    void empty_baseline_is_a_baseline() throws UnreadableException, IOException {
        Report clean = linter().rules(List.of()).build().check("a.yaml", SPEC);
        assertThat(read(written(clean))).isEqualTo(Baseline.EMPTY);
        assertThat(read("{\"findings\": []}")).isEqualTo(new Baseline(Set.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | b.json:1:1: is no baseline: it has no list of findings",
                "[] | b.json:1:1: is no baseline: it has no list of findings",
                "{} | b.json:1:1: is no baseline: it has no list of findings",
                "{\"findings\": {}} | b.json:1:1: is no baseline: it has no list of findings",
                "{\"findings\": [{\"rule\": \"a\"}]} | b.json:1:15: a finding of the baseline has no fingerprint",
                "{\"findings\": [{\"fingerprint\": 1}]} | b.json:1:15: a finding of the baseline has no fingerprint",
                "{\"findings\": [\"a\"]} | b.json:1:15: a finding of the baseline has no fingerprint"
            })
    void other_files_are_refused(String text, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.problem()).hasToString(problem));
    }

    @Test
    void file_that_is_cut_off_is_refused() throws IOException {
        String whole = written(check(SPEC, Baseline.EMPTY));
        for (int length = 1; length < whole.length() - 2; length += 7) {
            String half = whole.substring(0, length);
            assertThatThrownBy(() -> read(half)).isInstanceOf(UnreadableException.class);
        }
    }

    private static Baseline read(String text) throws UnreadableException {
        return Baseline.read(new SourceFile("b.json", text));
    }

    private static String written(Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        new BaselineWriter().write(report, out);
        return out.toString();
    }

    private static Report check(String manifest, Baseline known) {
        return linter().baseline(known).build().check("a.yaml", manifest);
    }

    /** The components of the findings that are new after an edit. */
    private static List<String> news(String edited) {
        return check(edited, Baseline.of(check(SPEC, Baseline.EMPTY))).findings().stream()
                .filter(finding -> finding.status() == Status.NEW)
                .map(finding -> String.valueOf(finding.component()))
                .toList();
    }
}
