package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.report.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageTest {
    private static final RuleSet RULES = RuleSet.installed();

    static Stream<String> ids() {
        return RULES.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void each_rule_has_a_page_that_fits_a_terminal(String id) {
        List<String> lines = Desk.PLAIN.run("", "explain", id).out().lines().toList();
        assertThat(lines).filteredOn(line -> isProse(line)).allMatch(line -> line.length() <= 80);
        assertThat(lines)
                .contains("What it finds", "Why it matters", "How to mend it", "When it is silent")
                .noneMatch(line -> line.contains("```") || line.startsWith("#"));
    }

    /** Code is kept as it is, and so is a table, whose columns are two blanks apart. */
    private static boolean isProse(String line) {
        return !line.startsWith("      ") && !line.strip().contains("  ");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void no_word_of_a_page_is_lost(String id) {
        String shown = Desk.PLAIN.run("", "explain", id).out().replaceAll("\\s+", "");
        for (String line : RULES.page(id).split("\n", -1)) {
            if (!line.startsWith("```") && !line.startsWith("|")) {
                assertThat(shown).contains(line.replaceFirst("^#+", "").replaceAll("\\s+", ""));
            }
        }
    }

    @Test
    void code_is_kept_and_indented() {
        assertThat(Page.of("Add:\n\n```yaml\nspec:\n  a:   1\n\n  b: 2\n```\n\nDone.", false))
                .isEqualTo("""
                  Add:

                      spec:
                        a:   1

                        b: 2

                  Done.
                """.indent(0));
    }

    @Test
    void paragraphs_and_items_are_wrapped_with_a_hanging_indent() {
        String words = "word ".repeat(30).strip();
        assertThat(Page.of(words + "\n- " + words + "\n  end", false).lines())
                .containsExactly(
                        "  " + "word ".repeat(15).strip(),
                        "  " + "word ".repeat(15).strip(),
                        "  - " + "word ".repeat(15).strip(),
                        "    " + "word ".repeat(15).strip(),
                        "    end");
    }

    @Test
    void tables_stand_in_columns() {
        assertThat(Page.of("| a | b |\n|---|---|\n| long | x |\n| y |  |\n", false)
                        .lines())
                .containsExactly("  a     b", "  long  x", "  y");
    }

    @Test
    void a_table_that_is_too_wide_is_told_row_by_row() {
        String long60 = "word ".repeat(12).strip();
        assertThat(Page.of(
                                "| a | b | c |\n|---|---|---|\n| x | " + long60 + " | " + long60
                                        + " |\n| y | z | - |\n",
                                false)
                        .lines())
                .containsExactly("  x", "    b: " + long60, "    c: " + long60, "  y", "    b: z", "    c: -");
    }

    @Test
    void headings_are_bold_where_they_can_be() {
        assertThat(Page.of("## Why\ntext", true)).isEqualTo("\u001B[1mWhy\u001B[0m\n  text\n");
        assertThat(Page.of("## Why\ntext", false)).isEqualTo("Why\n  text\n");
    }
}
