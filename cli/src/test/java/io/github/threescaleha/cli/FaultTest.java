package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Cli.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault must never look like a finding: whatever breaks, the exit code is 2. */
class FaultTest {
    @Test
    void a_standard_input_that_breaks_is_a_problem() {
        Outcome outcome = Cli.reading(
                input(() -> {
                    throw new IOException("the disk is gone");
                }),
                "check",
                "-");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).contains("-: problem: ").contains("the disk is gone");
    }

    @Test
    void an_exception_that_nobody_expects_gives_2_and_no_stack_trace() {
        Outcome outcome = Cli.reading(
                input(() -> {
                    throw new IllegalStateException("on purpose");
                }),
                "check",
                "-");

        assertFault(outcome, "java.lang.IllegalStateException at " + FaultTest.class.getName() + ".");
    }

    @Test
    void an_error_of_the_virtual_machine_gives_2_and_no_stack_trace() {
        Outcome outcome = Cli.reading(
                input(() -> {
                    throw new OutOfMemoryError("on purpose");
                }),
                "check",
                "-");

        assertThat(outcome)
                .isEqualTo(
                        new Outcome(
                                2,
                                "",
                                "threescale-ha: all this takes more memory than Java may use; give it more, as with -Xmx512m\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check docs/examples/apimanager-ha.yaml", "rules", "explain schema", "schema", "--version"})
    void an_output_that_cannot_be_written_gives_2(String line) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = Main.run(
                line.split(" ", -1),
                new Main.Console(
                        InputStream.nullInputStream(),
                        new PrintStream(full, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8)));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("threescale-ha: the output cannot be written\n");
    }

    private static void assertFault(Outcome outcome, String fault) {
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("threescale-ha: failed, which is a fault of the tool: " + fault)
                .doesNotContain("on purpose")
                .hasLineCount(1);
    }

    private interface Read {
        void read() throws IOException;
    }

    private static InputStream input(Read read) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                read.read();
                return -1;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };
    }
}
