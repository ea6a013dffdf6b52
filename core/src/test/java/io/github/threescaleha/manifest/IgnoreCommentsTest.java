package io.github.threescaleha.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.yaml.YamlReader;
import io.github.threescaleha.yaml.YamlStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreCommentsTest {
    private static final String HEAD = "kind: APIManager\nmetadata: {name: example}\n";

    @Test
    void comment_behind_a_value_is_about_its_key() {
        assertThat(found("spec:\n  zync: 1 # threescale-ha: ignore a-rule -- it can wait\n  other: 2\n"))
                .containsExactly("/spec/zync a-rule -- it can wait");
    }

    @Test
    void comment_behind_a_key_is_about_all_under_it() {
        assertThat(found("spec: # threescale-ha: ignore a-rule -- r\n  zync: 1\n"))
                .containsExactly("/spec a-rule -- r");
    }

    @Test
    void comment_above_a_key_is_about_that_key() {
        assertThat(found("spec:\n  # threescale-ha: ignore a-rule -- r\n  zync: 1\n"))
                .containsExactly("/spec/zync a-rule -- r");
        assertThat(found("# threescale-ha: ignore a-rule -- r\nspec:\n  zync: 1\n"))
                .containsExactly("/spec a-rule -- r");
        assertThat(found("spec: {}\n      # threescale-ha: ignore a-rule -- r\nother: 1\n"))
                .containsExactly("/other a-rule -- r");
    }

    @Test
    void other_comments_and_blank_lines_may_stand_between() {
        assertThat(found("""
                spec:
                  # threescale-ha: ignore a-rule -- r

                  # because nobody looks
                \s\s
                  # threescale-ha: ignore b-rule -- s
                  zync: 1
                """)).containsExactly("/spec/zync a-rule -- r", "/spec/zync b-rule -- s");
    }

    @Test
    void words_and_other_marks_may_stand_before_the_mark() {
        assertThat(found("spec: {} # one pod # threescale-ha: ignore a-rule -- r\n"))
                .containsExactly("/spec a-rule -- r");
        assertThat(found("spec: {} # noqa threescale-ha: ignore a-rule -- r\n")).isEmpty();
    }

    @Test
    void on_a_line_with_several_keys_the_first_is_meant() {
        assertThat(found("spec: {zync: {replicas: 1}, other: 2} # threescale-ha: ignore a-rule -- r\n"))
                .containsExactly("/spec a-rule -- r");
        assertThat(found("spec:\n  # threescale-ha: ignore a-rule -- r\n  zync: {replicas: 1}\n"))
                .containsExactly("/spec/zync a-rule -- r");
        assertThat(found("spec: {\n  zync: 1, other: 2, # threescale-ha: ignore a-rule -- r\n  more: 3}\n"))
                .containsExactly("/spec/zync a-rule -- r");
    }

    @Test
    void key_of_a_list_item_can_be_meant() {
        assertThat(found("spec:\n  list:\n  - name: a # threescale-ha: ignore a-rule -- r\n    size: 1\n"))
                .containsExactly("/spec/list/0/name a-rule -- r");
        assertThat(found("spec:\n  list:\n  # threescale-ha: ignore a-rule -- r\n  - name: a\n    size: 1\n"))
                .containsExactly("/spec/list/0/name a-rule -- r");
        assertThat(found("spec:\n  list:\n  - name: a\n    # threescale-ha: ignore a-rule -- r\n    size: 1\n"))
                .containsExactly("/spec/list/0/size a-rule -- r");
    }

    @Test
    void dash_of_a_list_item_may_stand_alone() {
        assertThat(found("spec:\n  - # threescale-ha: ignore a-rule -- r\n    size: 1\n"))
                .containsExactly("/spec/0/size a-rule -- r");
        assertThat(found("spec:\n  # threescale-ha: ignore a-rule -- r\n  -\n    size: 1\n"))
                .containsExactly("/spec/0/size a-rule -- r");
        assertThat(found("spec:\n  # threescale-ha: ignore a-rule -- r\n  - - # the size\n      size: 1\n"))
                .containsExactly("/spec/0/0/size a-rule -- r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec:\n  list:\n  - one # threescale-ha: ignore a-rule -- r\n  other: 1\n",
                "spec:\n  zync:\n    1 # threescale-ha: ignore a-rule -- r\n  other: 1\n",
                "spec: {zync: 1\n  } # threescale-ha: ignore a-rule -- r\nother: 1\n",
                "spec: 'a\n  b' # threescale-ha: ignore a-rule -- r\nother: 1\n",
                "spec:\n  # threescale-ha: ignore a-rule -- r\n  - one\n  - two: 2\n",
                "spec: {}\n# threescale-ha: ignore a-rule -- r\n",
                "spec: {}\n# threescale-ha: ignore a-rule -- r\n---\nkind: APIManager\n",
                "spec: {}\n# threescale-ha: ignore a-rule -- r"
            })
    void comment_that_is_on_and_above_no_key_is_about_none(String text) {
        assertThat(found(text)).containsExactly("none a-rule -- r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec: \"a # threescale-ha: ignore a-rule -- r\"\n",
                "spec: \"a\n  # threescale-ha: ignore a-rule -- r\n  b\"\n",
                "spec: 'it''s # threescale-ha: ignore a-rule -- r'\n",
                "spec: 'a\n  # threescale-ha: ignore a-rule -- r\n\n  '\nother: 1\n",
                "spec: |\n  a\n  # threescale-ha: ignore a-rule -- r\nother: 1\n",
                "spec: >-\n  # threescale-ha: ignore a-rule -- r\n\n  b\nother: 1\n",
                "spec:\n  - |2\n    # threescale-ha: ignore a-rule -- r\n  - other: 1\n",
                "spec: |\n  a\n  # threescale-ha: ignore a-rule -- r",
                "\"a # threescale-ha: ignore a-rule -- r\": 1\n",
                "spec: {'b # threescale-ha: ignore a-rule -- r': 1}\n",
                "spec: a#threescale-ha:ignore a-rule -- r\n",
                "spec: a\n--- |\n  # threescale-ha: ignore a-rule -- r\n",
                "spec: 'a # threescale-ha: ignore a-rule -- r'\nspec: 'b'\n"
            })
    void text_in_a_value_or_key_is_no_comment(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void comments_around_a_block_of_text_are_comments() {
        assertThat(found("""
                spec: | # threescale-ha: ignore a-rule -- on it
                  text # threescale-ha: ignore b-rule -- in it
                # threescale-ha: ignore c-rule -- after it
                other: '\uD83D\uDE00' # threescale-ha: ignore d-rule -- behind quotes
                """))
                .containsExactly(
                        "/spec a-rule -- on it", "/other c-rule -- after it", "/other d-rule -- behind quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void every_line_break_ends_a_line(String end) {
        String text = String.join(
                end, "spec:", "  # threescale-ha: ignore a-rule -- r", "", "  zync: 1 # threescale-ha: ignore b", "");
        assertThat(found(text)).containsExactly("/spec/zync a-rule -- r", "/spec/zync b");
    }

    @Test
    void wide_characters_shift_nothing() {
        assertThat(found("""
                spec: {"\uD83D\uDE00": "\uD83D\uDE00\uD83D\uDE00"} # threescale-ha: ignore a -- \uD83D\uDE00
                other: "x # threescale-ha: ignore a -- r" # threescale-ha: ignore b -- r
                """)).containsExactly("/spec a -- \uD83D\uDE00", "/other b -- r");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# threescale-ha: ignore a-rule -- r | a-rule -- r",
                "#threescale-ha:ignore a-rule --r | a-rule -- r",
                "#   threescale-ha:   ignore   a-rule   --   r  s  | a-rule -- r  s",
                "# threescale-ha: ignore a-rule -- r -- s # t | a-rule -- r -- s # t",
                "# threescale-ha: ignore a-rule | a-rule",
                "# threescale-ha: ignore a-rule -- | a-rule",
                "# threescale-ha: ignore a-rule --   | a-rule",
                "# threescale-ha: ignore a-rule - r | a-rule",
                "# threescale-ha: ignore a-rule because | a-rule",
                "# threescale-ha: ignore a-rule--r | a-rule--r",
                "# threescale-ha: ignore | ''",
                "# threescale-ha: ignore -- r | ''",
                "# threescale-ha: ignore --r | ''",
                "# threescale-ha: ignore a-rule b-rule -- r | a-rule"
            })
    void rule_and_reason_are_read(String comment, String expected) {
        assertThat(found("spec: {} " + comment + "\n")).containsExactly(("/spec " + expected).stripTrailing());
        assertThat(found("spec:\n  " + comment + "\n  a: 1\n"))
                .containsExactly(("/spec/a " + expected).stripTrailing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# threescale-ha ignore a-rule -- r",
                "# threescale-ha: ignored a-rule -- r",
                "# Threescale-ha: ignore a-rule -- r",
                "# threescale-ha: a-rule -- r",
                "# see threescale-ha: ignore a-rule -- r",
                "# threescale-ha/ignore.a-rule: r"
            })
    void other_comments_ask_for_nothing(String comment) {
        assertThat(found("spec: {} " + comment + "\n")).isEmpty();
    }

    @Test
    void pointer_starts_at_the_object_that_the_comment_is_in() {
        assertThat(found("""
                kind: List # threescale-ha: ignore a-rule -- around
                items:
                  - kind: APIManager
                    metadata: {name: one}
                    spec: {} # threescale-ha: ignore b-rule -- one
                  # threescale-ha: ignore c-rule -- two
                  - kind: Secret
                    metadata: {name: two}
                    data: {} # threescale-ha: ignore d-rule -- two
                ---
                # threescale-ha: ignore e-rule -- other
                kind: Deployment
                ---
                kind: APIManager
                metadata: {name: three}
                # threescale-ha: ignore f-rule -- three
                spec: {}
                """, ""))
                .containsExactly(
                        "one: none a-rule -- around",
                        "one: /spec b-rule -- one",
                        "two: /kind c-rule -- two",
                        "two: /data d-rule -- two",
                        "two: none e-rule -- other",
                        "three: /spec f-rule -- three");
    }

    @Test
    void file_without_an_object_is_not_searched() {
        assertThat(found("kind: Deployment # threescale-ha: ignore a-rule -- r\n", ""))
                .isEmpty();
        assertThat(found("# threescale-ha: ignore a-rule -- r\n", "")).isEmpty();
    }

    @Test
    void key_with_an_escape_is_pointed_at() {
        assertThat(found("a/b~c: 1 # threescale-ha: ignore a-rule -- r\n")).containsExactly("/a~1b~0c a-rule -- r");
    }

    @Test
    void thousands_of_comments_cost_no_time_to_speak_of() {
        String comments = "  # threescale-ha: ignore a-rule -- r\n".repeat(50_000);
        List<String> found = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> found("spec:\n" + comments + "  key: 1 # threescale-ha: ignore a-rule -- r\n"));
        assertThat(found).hasSize(50_001).containsOnly("/spec/key a-rule -- r");
    }

    private static List<String> found(String rest) {
        return found(rest, HEAD).stream()
                .map(line -> line.replace("example: ", ""))
                .toList();
    }

    private static List<String> found(String rest, String head) {
        SourceFile source = new SourceFile("a.yaml", head + rest);
        YamlStream stream = new YamlReader(Limits.DEFAULT).read(source);
        assertThat(stream.problems()).isEmpty();
        List<Manifest> manifests = stream.documents().stream()
                .flatMap(document -> ManifestReader.read(source, document).manifests().stream())
                .toList();
        return IgnoreComments.find(source, stream.documents(), manifests).stream()
                .map(IgnoreCommentsTest::describe)
                .toList();
    }

    private static String describe(IgnoreComment comment) {
        String at = comment.key() == null ? "none" : comment.pointer().text();
        String reason = comment.reason() == null ? "" : " -- " + comment.reason();
        String line = comment.manifest().name() + ": " + at + " " + comment.rule() + reason;
        return line.stripTrailing();
    }
}
