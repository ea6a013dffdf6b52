package io.github.threescaleha.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {
    private static final String TEXT = "a: \u00e9\uD83D\uDE00\n";

    @TempDir
    private Path folder;

    private static Limits bytes(int bytes) {
        return new Limits(bytes, 1, 1, 1);
    }

    private static String read(byte... bytes) throws UnreadableException {
        return read(Limits.DEFAULT, bytes);
    }

    private static String read(Limits limits, byte... bytes) throws UnreadableException {
        return new SourceReader(limits)
                .read(new ByteArrayInputStream(bytes), "in")
                .text();
    }

    private static String problem(Limits limits, byte... bytes) {
        return problem(() -> read(limits, bytes));
    }

    private interface Reading {
        Object read() throws UnreadableException;
    }

    private static String problem(Reading reading) {
        try {
            return "no problem but " + reading.read();
        } catch (UnreadableException e) {
            assertThat(e).hasMessage(e.problem().toString());
            return e.problem().toString();
        }
    }

    @Test
    void file_is_read_and_named_as_it_was_given() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), TEXT);

        assertThat(new SourceReader(Limits.DEFAULT).read(file, "x/../a.yaml"))
                .isEqualTo(new SourceFile("x/../a.yaml", TEXT));
    }

    @Test
    void file_that_is_missing_is_told() {
        assertThat(problem(() -> new SourceReader(Limits.DEFAULT).read(folder.resolve("none.yaml"), "none.yaml")))
                .isEqualTo("none.yaml: does not exist");
    }

    @Test
    void folder_in_the_place_of_a_file_is_told() {
        assertThat(problem(() -> new SourceReader(Limits.DEFAULT).read(folder, "dir")))
                .isEqualTo("dir: is no regular file");
    }

    @Test
    void file_up_to_the_limit_is_read() throws Exception {
        assertThat(read(bytes(4), "a: 1".getBytes(StandardCharsets.UTF_8))).isEqualTo("a: 1");
    }

    @Test
    void file_beyond_the_limit_is_told() {
        assertThat(problem(bytes(3), "a: 1".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("in: is larger than 3 bytes, the limit");
    }

    @Test
    void stream_without_an_end_is_read_to_the_limit_only() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };

        assertThat(problem(() -> new SourceReader(bytes(1000)).read(endless, "in")))
                .contains("larger than 1000 bytes");
    }

    @Test
    void largest_limit_there_is_reads_a_file() throws Exception {
        assertThat(read(bytes(Integer.MAX_VALUE), (byte) 'a')).isEqualTo("a");
    }

    @Test
    void bytes_that_are_no_utf_8_are_told() {
        assertThat(problem(Limits.DEFAULT, (byte) 'a', (byte) 0xC3, (byte) 0x28))
                .isEqualTo("in: is not valid UTF-8");
        assertThat(problem(Limits.DEFAULT, (byte) 0xC3)).isEqualTo("in: is not valid UTF-8");
        assertThat(problem(Limits.DEFAULT, (byte) 0xED, (byte) 0xA0, (byte) 0x80))
                .isEqualTo("in: is not valid UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byte_order_mark_gives_the_encoding_and_is_left_out(String charset) throws Exception {
        assertThat(read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    }

    @Test
    void utf_16_cut_in_half_is_told() {
        assertThat(problem(Limits.DEFAULT, (byte) 0xFF, (byte) 0xFE, (byte) 'a'))
                .isEqualTo("in: is not valid UTF-16LE");
    }

    @Test
    void empty_file_is_an_empty_text() throws Exception {
        assertThat(read()).isEmpty();
    }

    @Test
    void stream_that_fails_is_told() {
        InputStream failing = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("the pipe broke");
            }
        };

        assertThat(problem(() -> new SourceReader(Limits.DEFAULT).read(failing, "-")))
                .isEqualTo("-: cannot be read: the pipe broke");
    }

    @Test
    void stream_stays_open() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new FilterInputStream(new ByteArrayInputStream(new byte[] {'a'})) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        new SourceReader(Limits.DEFAULT).read(in, "-");

        assertThat(closed).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void limit_below_one_is_refused(int none) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Limits(none, 1, 1, 1));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Limits(1, none, 1, 1));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Limits(1, 1, none, 1));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Limits(1, 1, 1, none));
    }
}
