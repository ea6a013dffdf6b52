package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.detekt.sarif4k.SarifSerializer;
import io.github.threescaleha.engine.ApiManager;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.ReleaseChoice;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Finding.Status;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names and values of a manifest that try to be more than text. */
class ForgingTest {
    private static final String EVIL =
            "::error file=x::no \u001B[2J\u001B]8;;http://evil www.evil.org\u0007 \u202E\u200F\u2066"
                    + " ]]></failure></testcase> \"'\", \"severity\": \"info\" \n::error::forged\r::warning::forged\n"
                    + "| forged | `code` ``` </details></code><img src=x onerror=alert(1)> <!-- [a](javascript:b) @everyone #1"
                    + " ##[error]forged ##vso[task.complete] %0A \\u0022 {0} \uD800 \u0085::error::forged\u2028::error::forged";
    private static final Report REPORT = report(EVIL);
    private static final Set<String> HTML_ATTRIBUTES = Set.of(
            "lang",
            "charset",
            "http-equiv",
            "content",
            "name",
            "rel",
            "href",
            "class",
            "scope",
            "id",
            "type",
            "checked",
            "open",
            "aria-labelledby");

    @ParameterizedTest
    @EnumSource
    void no_format_lets_through_what_a_screen_obeys(Format format) {
        assertThat(Samples.write(format, REPORT).replace("\n", "").codePoints())
                .noneMatch(Printable::isHidden)
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "GITHUB", "MARKDOWN", "HTML"})
    void no_line_is_a_workflow_command_that_is_not_ours(Format format) {
        Pattern ours = Pattern.compile("::(error|warning) file=[^,:]*,line=\\d+,(endLine=\\d+,)?col=\\d+,"
                + "(endColumn=\\d+,)?title=(budget|problem)::.*");
        assertThat(Samples.write(format, REPORT).lines())
                .filteredOn(line -> line.strip().startsWith("::"))
                .allMatch(line -> format == Format.GITHUB && ours.matcher(line).matches());
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "GITHUB", "MARKDOWN", "JUNIT", "SARIF", "GITLAB", "HTML"})
    void no_line_holds_an_order_for_another_build_server(Format format) {
        assertThat(Samples.write(format, REPORT)).doesNotContain("##[").doesNotContain("##vso[");
    }

    @Test
    void text_has_one_line_for_each_finding_and_frames_around_the_rest() {
        assertThat(Samples.write(Format.TEXT, REPORT).lines())
                .allMatch(line -> line.isEmpty()
                        || line.startsWith("./::error ")
                        || line.startsWith("  ")
                        || line.startsWith("1 | ")
                        || line.startsWith("3 files, "));
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "SARIF", "GITLAB"})
    void json_keeps_its_shape(Format format) {
        JsonMapper strict = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        JsonNode tree = strict.readTree(Samples.write(format, REPORT));
        JsonNode plain = strict.readTree(Samples.write(format, REPORT).replace("forged", "plain"));
        assertThat(tree.isEmpty()).isFalse();
        assertThat(tree.findValuesAsString("severity")).doesNotContain("forged");
        assertThat(tree.properties().size()).isEqualTo(plain.properties().size());
    }

    @Test
    void json_holds_the_text_as_it_is() {
        JsonNode finding =
                JsonMapper.shared().readTree(Samples.write(Format.JSON, REPORT)).at("/findings/0");
        assertThat(finding.get("message").asString()).isEqualTo(EVIL);
        assertThat(finding.get("severity").asString()).isEqualTo("warning");
    }

    @Test
    void sarif_is_read_by_a_strict_reader_and_holds_no_link() {
        assertThat(SarifSchema.errors(Samples.write(Format.SARIF, REPORT))).isEmpty();
        var run = SarifSerializer.INSTANCE
                .fromJson(Samples.write(Format.SARIF, REPORT))
                .getRuns()
                .get(0);
        assertThat(run.getResults()).hasSize(2);
        assertThat(run.getResults().get(0).getMessage().getText())
                .contains("\\[a\\](javascript:b)")
                .doesNotContainPattern("[^\\\\]\\]\\(");
    }

    @Test
    void junit_keeps_its_shape() {
        Document document = JunitXml.parse(Samples.write(Format.JUNIT, REPORT));
        JunitXml.validate(document);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("error").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("img").getLength()).isZero();
    }

    @Test
    void markdown_has_no_markup_but_its_own() {
        MarkdownTree tree = MarkdownTree.of(Samples.write(Format.MARKDOWN, REPORT));
        assertThat(tree.all(Heading.class)).isEmpty();
        assertThat(tree.all(Link.class)).isEmpty();
        assertThat(tree.all(Image.class)).isEmpty();
        assertThat(tree.all(FencedCodeBlock.class)).hasSize(1);
        assertThat(tree.all(TableRow.class)).hasSize(3);
        assertThat(tree.all(TableCell.class)).hasSize(3 * 4);
        assertThat(tree.all(HtmlInline.class))
                .extracting(HtmlInline::getLiteral)
                .containsOnly("<code>", "</code>");
        assertThat(tree.all(HtmlBlock.class))
                .extracting(HtmlBlock::getLiteral)
                .satisfiesExactly(
                        opening -> assertThat(opening.replaceAll("<code>[^<\n]*</code>", "CODE"))
                                .isEqualTo("<details><summary>CODE CODE</summary>"),
                        closing -> assertThat(closing).isEqualTo("</details>"));
        assertThat(tree.texts()).doesNotContain("@everyone", "#1", "://evil", "www.");
    }

    @Test
    void html_has_no_element_but_its_own() {
        Element evil = Jsoup.parse(Samples.write(Format.HTML, REPORT));
        Element plain = Jsoup.parse(Samples.write(Format.HTML, report("plain\nplain\nplain")));
        assertThat(evil.select("script, img, iframe, object, embed, base, form, body style"))
                .isEmpty();
        assertThat(evil.getAllElements())
                .flatExtracting(element -> element.attributes().asList())
                .extracting(Attribute::getKey)
                .isSubsetOf(HTML_ATTRIBUTES);
        assertThat(evil.select("a[href]")).extracting(link -> link.attr("href")).containsOnly("#object-1");
        assertThat(shape(evil)).containsOnlyKeys(shape(plain).keySet());
        assertThat(evil.select(".finding, .section, .accepted li, .problems li"))
                .hasSize(3);
        assertThat(evil.select("h4 bdi").text()).contains("</details></code><img src=x onerror=alert(1)> <!--");
    }

    private static Map<String, Integer> shape(Element page) {
        Map<String, Integer> shape = new TreeMap<>();
        page.getAllElements().forEach(element -> shape.merge(element.tagName(), 1, Integer::sum));
        return shape;
    }

    private static Report report(String evil) {
        String object = "APIManager/" + evil + "/" + evil;
        Span span = new Span(Position.START, new Position(2, 1, 3));
        Finding.Location at = new Finding.Location(evil, 0, object, Pointer.ROOT.child(evil), span, true);
        Finding finding = new Finding(
                "budget",
                Severity.WARNING,
                evil,
                evil,
                at,
                evil,
                "set:\n" + evil + "\n````\n" + evil,
                "https://example.com/" + evil,
                Status.NEW,
                null);
        ApiManager apiManager = new ApiManager(
                evil, 0, evil, evil, new ReleaseChoice(Release.newest(), ReleaseChoice.From.DEFAULT, null));
        return new Report(
                List.of(Samples.BUDGET, Samples.REPLICAS),
                Topology.multiNode(),
                List.of(apiManager),
                List.of(finding, waived(at, evil)),
                List.of(new Problem(evil, 2, 3, evil)),
                List.of(evil),
                Samples.full().summary(),
                Map.of(evil, new SourceFile(evil, evil)),
                1);
    }

    private static Finding waived(Finding.Location at, String evil) {
        return Samples.finding(Samples.REPLICAS, at, evil).with(Status.WAIVED, evil);
    }
}
