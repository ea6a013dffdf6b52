package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {
    @Test
    void a_comment_is_never_longer_than_github_allows() {
        String comment = Samples.write(Format.MARKDOWN, Samples.report(many(2_000), List.of()));
        assertThat(comment.length()).isLessThanOrEqualTo(65_000);
        assertThat(comment).containsPattern("\n\\d+ more rows are left out: no room here.\n");
        assertThat(comment).containsPattern("\n\\d+ explanations are left out: no room here.\n$");
    }

    @Test
    void what_is_left_out_is_counted_right() {
        String comment = Samples.write(Format.MARKDOWN, Samples.report(many(2_000), List.of()));
        int rows = comment.split("\n\\| error \\| ", -1).length - 1;
        int told = comment.split("\n<details>", -1).length - 1;
        assertThat(comment).contains((2_000 - rows) + " more rows are left out");
        assertThat(comment).contains((2_000 - told) + " explanations are left out");
    }

    @Test
    void a_report_without_findings_is_one_line() {
        assertThat(Samples.write(Format.MARKDOWN, Samples.empty()).lines()).hasSize(1);
    }

    @Test
    void a_text_calls_nobody_and_links_nowhere() {
        assertThat(Markdown.text("@team #12 owner/repo#3 !4 https://x.y www.x.y GH-5 a@b.c"))
                .isEqualTo("@&#8203;team \\#&#8203;12 owner/repo\\#&#8203;3 !&#8203;4 https:&#8203;//x.y www&#8203;.x.y"
                        + " GH-&#8203;5 a@&#8203;b.c");
    }

    @Test
    void a_text_is_no_markup() {
        assertThat(Markdown.text("a|b `c` *d* _e_ [f](g) <h> &i; ~~j~~ \\k"))
                .isEqualTo(
                        "a&#124;b \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g) &lt;h&gt; &amp;&#8203;i; \\~\\~&#8203;j\\~\\~ \\\\k");
    }

    @Test
    void code_with_backticks_has_a_longer_fence() {
        assertThat(Markdown.code("a``b")).isEqualTo("```a``b```");
        assertThat(Markdown.code("`a`")).isEqualTo("`` `a` ``");
        assertThat(Markdown.code(" ")).isEmpty();
        assertThat(Markdown.yaml("a: ````")).isEqualTo("`````yaml\na: ````\n`````\n");
    }

    @Test
    void a_bar_in_code_does_not_end_the_cell() {
        assertThat(Markdown.codeCell("a|b")).isEqualTo("<code>a&#124;b</code>");
        assertThat(Markdown.codeCell("a\\|b")).isEqualTo("<code>a\\\\&#124;b</code>");
    }

    private static List<Finding> many(int number) {
        List<Finding> findings = new ArrayList<>();
        IntStream.range(0, number).forEach(i -> {
            Finding.Location at = new Finding.Location(
                    "file-" + i + ".yaml", 0, Samples.OBJECT, new Pointer("/spec"), Span.START, false);
            findings.add(Samples.finding(Samples.REPLICAS, at, "zync"));
        });
        return findings;
    }
}
