package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
    @Test
    void the_verdict_comes_first_then_what_was_judged() {
        Document page = page(Samples.full());
        assertThat(page.title()).isEqualTo("3 errors to mend before this is highly available - threescale-ha");
        assertThat(page.select("header .state").text()).isEqualTo("incomplete");
        assertThat(page.select(".counts li").eachText())
                .containsExactly("3 errors", "1 warning", "1 note", "2 accepted", "2 problems");
        assertThat(page.select(".judged tbody tr").eachText())
                .containsExactly("APIManager prod/example deploy/apimanager.yaml 3scale 2.16 by default multi-node"
                        + " 3 errors, 1 warning, 1 note");
    }

    @Test
    void the_gravest_finding_of_an_object_comes_first_and_those_of_one_place_are_one() {
        assertThat(page(Samples.full()).select(".finding h4").eachText())
                .containsExactly(
                        "error zync is not as it should be (and 1 other)",
                        "error backend-listener is not as it should be",
                        "warning something is not as it should be",
                        "info something is not as it should be");
    }

    @Test
    void each_number_of_findings_leads_to_them() {
        Document page = page(Samples.full());
        assertThat(page.select(".judged a[href]")).hasSize(1);
        assertThat(page.select(page.select(".judged a[href]").attr("href") + " .finding"))
                .hasSize(4);
    }

    @Test
    void a_finding_shows_its_line_marked_between_those_around_it() {
        Document page = page(Samples.full());
        assertThat(page.select("#finding-2 .line .number").eachText()).containsExactly("7", "8", "9");
        assertThat(page.select("#finding-2 .line.hit .text").text()).isEqualTo("replicas: 1");
        assertThat(page.select("#finding-2 mark").eachText()).containsExactly("1");
        assertThat(page.select("#finding-3 .line.hit .hint").text())
                .isEqualTo("spec.podDisruptionBudget would go here");
    }

    @Test
    void yaml_to_write_keeps_its_lines() {
        assertThat(page(Samples.full()).select("#finding-1 .yaml code").first().wholeText())
                .isEqualTo("spec:\n  some: value\n");
    }

    @Test
    void what_is_accepted_says_why() {
        assertThat(page(Samples.full()).select("#accepted .reason").eachText())
                .containsExactly("baseline: in the baseline", "waived: zync is rebuilt from system");
    }

    @Test
    void a_rule_that_ran_says_what_it_found() {
        assertThat(page(Samples.full()).select("#rules .found").eachText())
                .containsExactly("nothing", "nothing", "3 findings", "1 finding", "nothing", "1 finding");
    }

    @Test
    void no_rule_is_said_to_find_nothing_where_nothing_was_judged() {
        Document page = page(Samples.empty());
        assertThat(page.select("h1").text()).isEqualTo("No APIManager was judged");
        assertThat(page.select("header .state").text()).isEqualTo("empty");
        assertThat(page.select("#rules")).isEmpty();
    }

    @Test
    void a_report_without_findings_passes() {
        Report report = Samples.report(List.of(), List.of());
        Report passed = new Report(
                report.rules(),
                report.topology(),
                report.apiManagers(),
                report.findings(),
                report.problems(),
                report.notes(),
                report.summary(),
                report.sources(),
                0);
        assertThat(page(passed).select("header .state").text()).isEqualTo("passed");
        assertThat(page(passed).select("header").hasClass("good")).isTrue();
        assertThat(page(passed).select("h1").text()).isEqualTo("Nothing found to mend");
        assertThat(page(passed).select("#findings")).isEmpty();
    }

    @Test
    void lines_of_another_document_are_not_shown() {
        String text = "a: 1\n---\nspec: {}\n---\npassword: hunter2\n";
        assertThat(excerpt(text, 3, "APIManager/a/b")).containsExactly("spec: {}");
    }

    @Test
    void lines_around_those_of_a_secret_are_not_shown() {
        String text = "kind: Secret\n# was hunter2\ndata: {}\n# or hunter3\n";
        assertThat(excerpt(text, 3, "Secret/a/system-database")).containsExactly("data: {}");
    }

    @Test
    void a_line_break_at_the_end_begins_no_line() {
        assertThat(excerpt("a: 1\nspec: {}\n", 2, "APIManager/a/b")).containsExactly("a: 1", "spec: {}");
        assertThat(excerpt("a: 1\nspec: {}", 2, "APIManager/a/b")).containsExactly("a: 1", "spec: {}");
    }

    @Test
    void the_policy_allows_the_style_sheet_of_the_page_and_nothing_else() throws Exception {
        Document page = page(Samples.full());
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(page.select("style").first().data().getBytes(StandardCharsets.UTF_8));
        assertThat(page.select("meta[http-equiv]").attr("content"))
                .isEqualTo("default-src 'none'; img-src data:; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "'; base-uri 'none'; form-action 'none'");
    }

    @Test
    void the_page_is_the_same_in_every_locale() {
        String page = Samples.write(Format.HTML, Samples.full());
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Samples.write(Format.HTML, Samples.full())).isEqualTo(page);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void an_output_that_fails_is_told() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> Format.HTML.writer(Samples.options()).write(Samples.full(), full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    private static List<String> excerpt(String text, int line, String object) {
        int offset = 0;
        for (int before = 1; before < line; before++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        Position start = new Position(offset, line, 1);
        Finding.Location at = new Finding.Location("f", 1, object, new Pointer("/spec"), new Span(start, start), false);
        Report report = Samples.report(List.of(Samples.finding(Samples.REPLICAS, at, null)), List.of());
        Report shown = new Report(
                report.rules(),
                report.topology(),
                report.apiManagers(),
                report.findings(),
                report.problems(),
                report.notes(),
                report.summary(),
                Map.of("f", new SourceFile("f", text)),
                1);
        return page(shown).select(".line .text").eachText();
    }

    private static Document page(Report report) {
        return Jsoup.parse(Samples.write(Format.HTML, report));
    }
}
