package io.github.threescaleha.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.ConsoleExample;
import io.github.threescaleha.cli.Project;
import io.github.threescaleha.cli.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the pages that build up a folder, as a reader would: a block of YAML that begins with {@code # PATH} is put into
 * that file, a console is typed. What they hold is taken from the page itself.
 */
class WalkthroughTest {
    private static final Pattern FILE = Pattern.compile("# (\\S+\\.yaml)\n");
    private static final String AT_THE_ROOT = "./threescale-ha ";
    private static final List<String> FOLLOWED_WHOLE =
            List.of("docs/baseline.md", "docs/configuration.md", "docs/waivers.md");

    /** Files of the project that a page may take for given. */
    private static final List<String> EXAMPLES =
            List.of("docs/examples/apimanager.yaml", "docs/examples/apimanager-ha.yaml");

    @TempDir
    private Path folder;

    @TempDir
    private Path programs;

    /** Whether a console belongs to the folder that its page builds up, and not to the root of the project. */
    static boolean isTypedInItsOwnFolder(Markdown page, String console) {
        return buildsAFolder(page) && !console.contains(AT_THE_ROOT);
    }

    @TestFactory
    Stream<DynamicTest> a_reader_who_follows_a_page_sees_what_it_shows() throws IOException {
        List<Markdown> pages =
                Markdown.all().stream().filter(WalkthroughTest::buildsAFolder).toList();
        assertThat(pages).extracting(Markdown::toString).contains("README.md").containsAll(FOLLOWED_WHOLE);
        return pages.stream().map(page -> DynamicTest.dynamicTest(page.toString(), () -> follow(page)));
    }

    private static boolean buildsAFolder(Markdown page) {
        return page.blocks("yaml").stream()
                .anyMatch(block -> FILE.matcher(block).lookingAt());
    }

    private void follow(Markdown page) throws IOException {
        Path own = Files.createDirectories(folder.resolve(page.toString()));
        Prompt prompt = new Prompt(own, Files.createTempDirectory(programs, "bin"));
        for (String example : EXAMPLES) {
            prompt.write(example, Project.text(example));
        }
        for (Markdown.Block block : page.blocks()) {
            if (block.language().equals("yaml")) {
                write(block.text(), prompt, page);
            } else if (block.language().equals("console") && isTypedInItsOwnFolder(page, block.text())) {
                type(block.text(), prompt, page);
            }
        }
    }

    private static void write(String yaml, Prompt prompt, Markdown page) {
        Matcher file = FILE.matcher(yaml);
        if (file.lookingAt()) {
            prompt.write(file.group(1), yaml);
        } else {
            assertThat(page.toString())
                    .as("where each block of YAML begins with the name of its file, unlike\n%s", yaml)
                    .isNotIn(FOLLOWED_WHOLE);
        }
    }

    private static void type(String console, Prompt prompt, Markdown page) throws IOException {
        ConsoleExample example = ConsoleExample.of(console, prompt);
        if (Project.isToBeUpdated() && !example.isAbridged()) {
            String text = Files.readString(page.file());
            Files.writeString(page.file(), text.replace(Markdown.console(console), Markdown.console(example.actual())));
        } else {
            example.verify(page.toString(), Project.UPDATE);
        }
    }
}
