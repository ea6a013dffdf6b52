package io.github.threescaleha.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Project;
import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocsTest {
    private static final Path FOLDER = Project.file("docs/rules");
    private static final RuleSet RULES = RuleSet.installed();

    @Test
    void docs_rules_is_what_the_rules_and_their_pages_say() throws IOException {
        Map<String, String> pages = new RulePages(RULES).all();
        if (Project.isToBeUpdated()) {
            write(pages);
        }

        Map<String, String> checkedIn = read();
        assertThat(checkedIn.keySet())
                .as("the pages in docs/rules; to make them anew, run: %s", Project.UPDATE)
                .isEqualTo(pages.keySet());
        pages.forEach((name, text) -> assertThat(checkedIn.get(name))
                .as("docs/rules/%s is made from the rule and its prose; to make it anew, run: %s", name, Project.UPDATE)
                .isEqualTo(text));
    }

    @Test
    void each_rule_has_prose() {
        assertThat(RULES.ids())
                .allSatisfy(id -> assertThat(RULES.page(id))
                        .as("write rules/src/main/resources/io/github/threescaleha/rules/%s.md", id)
                        .startsWith("## What it finds\n"));
    }

    @Test
    void each_rule_has_something_to_read() {
        assertThat(RULES.rules())
                .allSatisfy(rule -> assertThat(RuleLinks.topics(rule))
                        .as("the topics that the code of %s names", rule.info().id())
                        .isNotEmpty());
    }

    @Test
    void findings_stay_within_the_releases_and_links_of_their_rule() throws IOException {
        Map<String, Set<Topic>> topics = new HashMap<>();
        for (Rule rule : RULES.rules()) {
            topics.put(rule.info().id(), RuleLinks.topics(rule));
        }
        for (Path manifest : manifests()) {
            for (Release release : Release.all()) {
                for (Finding finding : check(manifest, release)) {
                    assertThat(RuleReleases.of(finding.rule()).include(release))
                            .as("RuleReleases says that %s can speak on %s", finding.rule(), release)
                            .isTrue();
                    assertLinked(finding, release, topics.getOrDefault(finding.rule(), Set.of()));
                }
            }
        }
    }

    /** A field of the manifest links to the heading about it, of which a page lists the topmost alone. */
    private static void assertLinked(Finding finding, Release release, Set<Topic> topics) {
        if (!topics.contains(Topic.APIMANAGER_SPEC) && !topics.isEmpty()) {
            assertThat(topics.stream().map(topic -> topic.url(release)))
                    .as("the links on the page of %s", finding.rule())
                    .contains(finding.url());
        }
    }

    private static List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.walk(Project.file("test-fixtures/src/main/resources/fixtures"))) {
            List<Path> manifests = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(manifests).isNotEmpty();
            return manifests;
        }
    }

    private static List<Finding> check(Path manifest, Release release) {
        return HaLinter.builder()
                .release(release)
                .topology(Topology.multiZone().withNodes(3).withZones(3))
                .build()
                .check(manifest)
                .findings();
    }

    private static Map<String, String> read() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (Path file : files()) {
            pages.put(String.valueOf(file.getFileName()), Files.readString(file));
        }
        return pages;
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        for (Path file : files()) {
            Files.delete(file);
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }

    private static Set<Path> files() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.collect(Collectors.toSet());
        }
    }
}
