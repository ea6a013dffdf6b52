package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
    @Test
    void what_a_screen_would_obey_is_escaped() throws IOException {
        assertThat(written("\u001B\u0000\u007F\u0085\u202E\u200F\u2028\uFEFF"))
                .isEqualTo("\"\\u001b\\u0000\\u007f\\u0085\\u202e\\u200f\\u2028\\ufeff\"");
        assertThat(written("\uDB40\uDC41")).isEqualTo("\"\\udb40\\udc41\"");
    }

    @Test
    void half_a_character_is_escaped_and_a_whole_one_is_not() throws IOException {
        assertThat(written("\uD83D")).isEqualTo("\"\\ud83d\"");
        assertThat(written("\uDE80x")).isEqualTo("\"\\ude80x\"");
        assertThat(written("\uD83D\uDE80")).isEqualTo("\"\uD83D\uDE80\"");
    }

    @Test
    void a_text_is_read_as_it_was_written() throws IOException {
        String text = "\"\\ \n\r\t \u0001 é 名 \uD83D\uDE80 ]]> ::error";
        assertThat(JsonMapper.shared().readTree(written(text)).asString()).isEqualTo(text);
    }

    private static String written(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        new Json(out).text(text);
        return out.toString();
    }
}
