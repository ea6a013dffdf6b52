package io.github.threescaleha.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.threescaleha.cli.Cli;
import io.github.threescaleha.cli.ConsoleExample;
import io.github.threescaleha.cli.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the README and the other pages to what they say. */
class ReadmeTest {
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    @TestFactory
    Stream<DynamicTest> what_a_console_shows_is_what_the_program_prints() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Markdown page : Markdown.all()) {
            for (String block : page.blocks("console")) {
                String first = block.lines().findFirst().orElse("");
                if (!WalkthroughTest.isTypedInItsOwnFolder(page, block)) {
                    tests.add(DynamicTest.dynamicTest(page + " " + first, () -> verify(page, block)));
                }
            }
        }
        assertThat(tests).as("console examples").hasSizeGreaterThan(3);
        return tests.stream();
    }

    private static void verify(Markdown page, String block) throws IOException {
        ConsoleExample example = ConsoleExample.of(block);
        if (Project.isToBeUpdated() && !example.isAbridged()) {
            String text = Files.readString(page.file());
            Files.writeString(page.file(), text.replace(Markdown.console(block), Markdown.console(example.actual())));
        } else {
            example.verify(page.toString(), Project.UPDATE);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_command_that_a_page_names_is_one_that_the_program_takes() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Markdown page : Markdown.all()) {
            for (String block : page.blocks("sh")) {
                block.replace("\\\n", "")
                        .lines()
                        .flatMap(line -> Stream.of(line.split(" \\| | > | && ", -1)))
                        .map(command -> List.of(command.trim().split("\\s+", -1)))
                        .filter(words -> words.get(0).endsWith("threescale-ha"))
                        .forEach(words -> tests.add(DynamicTest.dynamicTest(
                                page + " " + String.join(" ", words),
                                () -> assertThatCode(() -> Cli.parse(words.subList(1, words.size())))
                                        .doesNotThrowAnyException())));
            }
        }
        assertThat(tests).as("commands").hasSizeGreaterThan(3);
        return tests.stream();
    }

    @Test
    void the_table_of_options_is_complete() throws IOException {
        List<String> named = Markdown.readme()
                .text()
                .lines()
                .filter(line -> line.startsWith("| `--"))
                .flatMap(line -> OPTION.matcher(line.split("\\|", -1)[1]).results())
                .map(option -> option.group())
                .toList();

        List<String> known = OPTION.matcher(Cli.run("check", "--help").out())
                .results()
                .map(option -> option.group())
                .distinct()
                .filter(option -> !List.of("--help", "--version").contains(option))
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void a_build_server_runs_the_test_command() throws IOException {
        List<String> shown = Markdown.readme().blocks("sh").stream()
                .filter(block -> block.startsWith("mvn "))
                .toList();
        List<String> run = Project.text(".ci/run").lines().toList();

        assertThat(shown).containsExactly("mvn verify\n");
        assertThat(run).contains("set -euo pipefail", "mvn -B -ntp verify");
    }

    @Test
    void links_between_pages_lead_somewhere() throws IOException {
        for (Markdown page : Markdown.all()) {
            assertThat(page.linked())
                    .as("links of %s", page)
                    .allSatisfy(file -> assertThat(file).exists());
        }
    }
}
