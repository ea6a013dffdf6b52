package io.github.threescaleha.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Project;
import io.github.threescaleha.source.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/limits.md promises is what the code does and a test holds. */
class LimitsDocTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))\\.(\\w+)`");
    private static final Pattern PROMISE = Pattern.compile("(?m)^\\| [^|`]+ \\| ([^|]+) \\|$");
    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void the_numbers_are_those_of_the_code() throws IOException {
        assertThat(text())
                .contains("| 16 MiB (" + number(Limits.MOST.bytes()) + ") | the file is a problem: `is larger than "
                        + Limits.MOST.bytes() + " bytes, the limit`")
                .contains("counted | " + Limits.MOST.depth() + " |")
                .contains("expanded | " + number(Limits.MOST.nodes()) + " |")
                .contains("documents of a file | " + number(Limits.MOST.documents()) + " |")
                .contains(row("64 MiB", 64), row("256 MiB", 256), row("1 GiB and more", 1024));
    }

    @Test
    void each_test_that_is_named_exists() throws IOException {
        Map<String, String> tests = tests();
        Matcher named = TEST.matcher(text());
        int count = 0;
        while (named.find()) {
            count++;
            assertThat(tests).as("%s", named.group()).containsKey(named.group(1));
            assertThat(tests.get(named.group(1))).as("%s", named.group()).contains(" " + named.group(2) + "(");
        }
        assertThat(count).isGreaterThan(20);
    }

    @Test
    void each_promise_names_a_test() throws IOException {
        String promises = text().substring(text().indexOf("## Promises"), text().indexOf("## What is not"));
        List<String> holders = PROMISE.matcher(promises)
                .results()
                .map(row -> row.group(1))
                .filter(holder -> !holder.equals("held by"))
                .toList();
        assertThat(holders)
                .hasSizeGreaterThan(12)
                .allMatch(holder -> TEST.matcher(holder).find());
    }

    private static String row(String heap, long mebibytes) {
        Limits limits = Limits.forHeap(mebibytes * MEBIBYTE);
        return "| " + heap + " | " + limits.bytes() / MEBIBYTE + " MiB (" + number(limits.bytes()) + ") | "
                + number(limits.nodes()) + " |";
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String text() throws IOException {
        return Project.text("docs/limits.md");
    }

    /** The texts of all test classes by their names. */
    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Project.file(""), 12)) {
            return files.filter(file -> file.toString().contains("src/test/java")
                            && file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            LimitsDocTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
