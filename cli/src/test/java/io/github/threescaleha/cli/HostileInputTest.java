package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.threescaleha.cli.Cli.Outcome;
import io.github.threescaleha.source.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that is broken, or made to break a reader: each ends with a sentence and a place, and costs no other file. */
class HostileInputTest {
    private static final int RANDOM_BYTES = 65_536;
    private static final String GOOD = Manifests.CLEAN;

    @TempDir
    private Path folder;

    /** An input with its name, and what the report says of it after the name of its file. */
    private static final class Case {
        private final String name;
        private final byte[] content;
        private final String says;

        Case(String name, byte[] content, String says) {
            this.name = name;
            this.content = content;
            this.says = says;
        }

        Case(String name, String content, String says) {
            this(name, content.getBytes(StandardCharsets.UTF_8), says);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> refused() {
        String deeper = "problem: is nested deeper than 100 levels, the limit";
        String control = "problem: cannot be parsed: a control character is not allowed here";
        return Stream.of(
                new Case(
                        "a bomb of aliases that stands for 290 million values",
                        bomb(9, 9),
                        ":7:5: problem: holds more than " + Limits.DEFAULT.nodes()
                                + " values once aliases are expanded, the limit"),
                new Case(
                        "an anchor that holds itself",
                        "a: &a [*a]\n",
                        ":1:8: problem: an alias refers to what it is part of"),
                new Case(
                        "a merge key that merges what it is in",
                        "a: &a\n  <<: *a\n",
                        ":2:7: problem: an alias refers to what it is part of"),
                new Case("an alias of nothing", "a: *b\n", ":1:4: problem: an alias has no anchor"),
                new Case("100,000 brackets", "a: " + "[".repeat(100_000), ":1:103: " + deeper),
                new Case("100,000 braces of JSON", "{\"a\":".repeat(100_000), ":1:501: " + deeper),
                new Case("100,000 dashes", "- ".repeat(100_000) + "a\n", ":1:201: " + deeper),
                new Case("5,000 levels of blocks", blocks(5000), ":101:101: " + deeper),
                new Case(
                        "10,001 documents",
                        "---\na: 1\n".repeat(10_001),
                        ":20001:1: problem: holds more than 10000 documents, the limit"),
                new Case("a NUL", GOOD + "a: b\0c\n", ":29:5: " + control),
                new Case("an escape sequence", GOOD + "a: \u001B[2J\n", ":29:4: " + control),
                new Case("half of a surrogate pair", bytes(0xED, 0xA0, 0x80), ": problem: is not valid UTF-8"),
                new Case("a wrong byte", bytes('a', ':', ' ', 0xC3, 0x28), ": problem: is not valid UTF-8"),
                new Case("half of UTF-16", bytes(0xFE, 0xFF, 0, 'a', 0), ": problem: is not valid UTF-16BE"),
                new Case("UTF-16 without a mark", GOOD.getBytes(StandardCharsets.UTF_16LE), ":1:2: " + control),
                new Case("UTF-32", GOOD.getBytes(Charset.forName("UTF-32")), ":1:1: " + control),
                new Case(
                        "a list as a key",
                        "? [a]\n: b\n",
                        ":1:3: problem: cannot be used: a key of a mapping is no text"),
                new Case("null as a key", "~: b\n", ":1:1: problem: cannot be used: a key of a mapping is no text"),
                new Case("a merge key for a text", "<<: b\n", ":1:5: problem: cannot be used: a merge key (<<) takes"),
                new Case(
                        "a YAML to come",
                        "%YAML 3.0\n---\na: b\n",
                        ":1:1: problem: cannot be parsed: found incompatible YAML document"),
                new Case("a tab that indents", "spec:\n\ta: 1\n", ":2:1: problem: cannot be parsed: "),
                new Case("a file cut off in a text", GOOD + "a: \"b", ":29:6: problem: cannot be parsed: "),
                new Case("a file cut off in a list", GOOD + "a: [b", ":29:6: problem: cannot be parsed: "),
                new Case(
                        "an escape beyond Unicode",
                        "a: \"\\U8001F600\"\n",
                        ":1:7: problem: cannot be parsed: an escape stands for no character"),
                new Case("no base64", "a: !!binary 'a'\n", ":1:4: problem: the value tagged !!binary is no base64"),
                new Case("noise", noise(), ": problem: is not valid UTF-8"));
    }

    static Stream<Case> read() {
        return Stream.of(
                new Case("aliases below the limit", GOOD + "\n---\n" + bomb(6, 4), "0 errors"),
                new Case("UTF-16", ("# \u00FC\n" + GOOD).getBytes(StandardCharsets.UTF_16), "0 errors"),
                new Case("a byte order mark", "\uFEFF" + GOOD, "0 errors"),
                new Case("a document of YAML 1.2", "%YAML 1.2\n---\n" + GOOD, "0 errors"),
                new Case("CR LF", GOOD.replace("\n", "\r\n"), "0 errors"),
                new Case("CR", GOOD.replace("\n", "\r"), "0 errors"),
                new Case("half of a surrogate pair, escaped", labelled("\"\\ud800\""), "0 errors"),
                new Case(
                        "an object of Java",
                        labelled("!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://a\"]]"),
                        "metadata.labels.a is a list; it must be text"),
                new Case("a tag of somebody's own", labelled("!vault abc"), "0 errors"),
                new Case(
                        "numbers and booleans of YAML 1.1",
                        GOOD.replace("enabled: true", "enabled: on").replace("replicas: 3", "replicas: 012"),
                        "0 errors"),
                new Case(
                        "a number of minutes",
                        GOOD.replace("cronSpec: {replicas: 2}", "cronSpec: {replicas: 1:30}"),
                        "1 error,"),
                new Case("a key twice", GOOD + "spec: " + "{}\n", "spec is given twice, on line 5 and on line 29"));
    }

    @BeforeEach
    void a_good_file_beside_it() throws IOException {
        Files.writeString(folder.resolve("z.yaml"), Manifests.ONE_ERROR);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void it_is_a_problem_at_its_place_and_the_other_file_is_still_checked(Case input) throws IOException {
        Path file = Files.write(folder.resolve("a.yaml"), input.content);

        Outcome outcome = Cli.checkSingleNode(folder.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out())
                .contains("\n" + file + input.says)
                .contains("z.yaml:12:14: error: ", ", 1 problem (")
                .doesNotContain("a fault of");
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("read")
    void it_is_read_for_what_it_is(Case input) throws IOException {
        Path file = Files.write(folder.resolve("a.yaml"), input.content);

        Outcome outcome = Cli.checkSingleNode(file.toString());

        assertThat(outcome.out()).contains(input.says, "1 file, 1 APIManager, ");
        assertThat(outcome.code()).isEqualTo(input.says.equals("0 errors") ? 0 : 1);
    }

    @Test
    void a_folder_with_the_name_of_a_file_is_a_folder() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("x.yaml"));
        Files.writeString(inner.resolve("a.yaml"), GOOD);

        assertThat(Cli.checkSingleNode(inner.toString()).out()).startsWith("1 file, 1 APIManager, ");
    }

    @Test
    void links_to_folders_are_not_followed_and_links_to_nothing_are_told() throws IOException {
        link("loop", folder);
        link("self.yaml", folder.resolve("self.yaml"));
        link("gone.yaml", folder.resolve("gone"));

        Outcome outcome = Cli.checkSingleNode(folder.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out())
                .contains("self.yaml: problem: is a link that leads to no file", "gone.yaml: problem: is a link")
                .contains("z.yaml:12:14: error: ", ", 2 problems (");
    }

    @Test
    void a_link_out_of_the_folder_is_read_as_a_file_of_it(@TempDir Path elsewhere) throws IOException {
        Path file = Files.writeString(elsewhere.resolve("b.txt"), GOOD);
        link("a.yaml", file);

        assertThat(Cli.checkSingleNode(folder.toString()).out()).contains("2 files, 2 APIManagers, ");
    }

    @Test
    void a_name_forges_no_line_of_any_report() throws IOException {
        Path file = folder.resolve("a\n::error::b\u001B[31m\r.yaml");
        try {
            Files.writeString(file, Manifests.ONE_ERROR);
        } catch (IllegalArgumentException | FileSystemException e) {
            assumeTrue(false, "no such names on this system");
        }
        for (String format : new String[] {"text", "github", "markdown", "junit", "json", "sarif", "gitlab"}) {
            Outcome outcome = Cli.checkSingleNode("--format", format, folder.toString());
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.out()).doesNotContain("\u001B", "\n::error::b", "\r");
        }
    }

    @Test
    void a_file_that_changes_and_vanishes_while_it_is_read_costs_nothing_but_itself() throws Exception {
        Path file = folder.resolve("a.yaml");
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer = new Thread(() -> change(file, stop));
        writer.start();
        try {
            for (int i = 0; i < 50; i++) {
                Outcome outcome = Cli.checkSingleNode(
                        file.toString(), folder.resolve("z.yaml").toString());
                assertThat(outcome.code()).isIn(1, 2);
                assertThat(outcome.out()).contains("z.yaml:12:14: error: ").doesNotContain("a fault of");
            }
        } finally {
            stop.set(true);
            writer.join();
        }
    }

    private static void change(Path file, AtomicBoolean stop) {
        try {
            for (int i = 0; !stop.get(); i++) {
                Files.writeString(file, GOOD.repeat(i % 40));
                if (i % 3 == 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void link(String name, Path target) throws IOException {
        try {
            Files.createSymbolicLink(folder.resolve(name), target);
        } catch (UnsupportedOperationException | FileSystemException e) {
            assumeTrue(false, "no links on this system");
        }
    }

    private static String labelled(String value) {
        return GOOD.replace("  name: example\n", "  name: example\n  labels:\n    a: " + value + "\n");
    }

    private static String bomb(int width, int depth) {
        StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i <= depth; i++) {
            String many = ("*a" + (i - 1) + ",").repeat(width);
            text.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(many)
                    .append("]\n");
        }
        return text.toString();
    }

    private static String blocks(int levels) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    private static byte[] noise() {
        byte[] noise = new byte[RANDOM_BYTES];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
