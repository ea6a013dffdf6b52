package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextWriterTest {
    @Test
    void a_missing_setting_is_shown_at_the_nearest_key_with_what_would_go_there() {
        assertThat(Samples.write(Format.TEXT, Samples.full()))
                .contains("6 | spec:\n  | ^^^^ spec.podDisruptionBudget would go here\n");
    }

    @Test
    void colours_are_round_our_words_only() {
        String coloured = Samples.write(new TextWriter(Style.COLOURED, false, StandardCharsets.UTF_8), Samples.full());
        assertThat(coloured).contains("\u001B[1;31merror\u001B[0m: ");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(Samples.write(Format.TEXT, Samples.full()));
    }

    @Test
    void a_quiet_report_on_nothing_is_empty() {
        assertThat(Samples.write(new TextWriter(Style.PLAIN, true), Samples.empty()))
                .isEmpty();
    }

    @Test
    void a_file_name_at_the_beginning_of_a_line_is_no_workflow_command() {
        assertThat(Printable.atLineStart("\u00A0 ::error::x")).isEqualTo("./\u00A0 ::error::x");
        assertThat(Printable.atLineStart("a::b")).isEqualTo("a::b");
    }

    @Test
    void orders_to_build_servers_are_broken() {
        assertThat(Printable.of("##[error]x ##vso[a] ##teamcity[b] ## [c] ###"))
                .isEqualTo("#\uFFFD[error]x #\uFFFDvso[a] #\uFFFDteamcity[b] ## [c] ###");
    }
}
