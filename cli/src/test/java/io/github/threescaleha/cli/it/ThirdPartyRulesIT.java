package io.github.threescaleha.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Cli.Outcome;
import io.github.threescaleha.cli.Project;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.RuleProvider;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.yaml.Pointer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that others put on the class path, good ones and broken ones. */
class ThirdPartyRulesIT {
    @TempDir
    private Path folder;

    @Test
    void a_rule_from_outside_speaks_among_the_others() throws IOException {
        Outcome outcome = checkWith(Provider.class.getName(), "no-trouble-please");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains(":9:19: info: the domain is an example [no-example-domain]\n");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void a_rule_that_throws_is_a_problem_and_takes_no_finding_with_it() throws IOException {
        for (String how : List.of("exception", "stack overflow")) {
            Outcome outcome = checkWith(Provider.class.getName(), how);

            assertThat(outcome.code()).as(how).isEqualTo(2);
            assertThat(outcome.out())
                    .as(how)
                    .contains("[no-example-domain]")
                    .contains(
                            "apimanager-ha.yaml: problem: the rule no-trouble failed, which is a fault of the rule: java.lang.")
                    .contains(", 1 problem (")
                    .doesNotContain("\tat ");
            assertThat(outcome.err()).as(how).isEmpty();
        }
    }

    @Test
    void a_provider_that_is_not_there_gives_2() throws IOException {
        Outcome outcome = checkWith("org.example.Absent", "");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("threescale-ha: the rules on the class path cannot be used: ")
                .contains("org.example.Absent")
                .doesNotContain("\tat ");
    }

    @Test
    void two_rules_of_one_name_give_2() throws IOException {
        Outcome outcome = checkWith(Provider.class.getName(), "double");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualToIgnoringNewLines(
                        "threescale-ha: the rules on the class path cannot be used: two rules have the id minimum-replicas")
                .doesNotContain("\tat ");
    }

    @Test
    void a_rule_from_outside_is_listed_and_explained() throws IOException {
        assertThat(runWith(Provider.class.getName(), "", "rules").out())
                .containsPattern("\nno-example-domain +info +Example domain\n");

        Outcome page = runWith(Provider.class.getName(), "", "explain", "no-example-domain");

        assertThat(page.code()).isZero();
        assertThat(page.out()).startsWith("no-example-domain (info, ").contains("A page from outside");
    }

    @Test
    void a_rule_from_outside_stands_in_sarif_with_its_page() throws IOException {
        Outcome outcome = runWith(
                Provider.class.getName(),
                "no-trouble-please",
                "check",
                "--format",
                "sarif",
                "docs/examples/apimanager-ha.yaml");

        assertThat(outcome.out())
                .contains("\"id\": \"no-example-domain\"", "\"ruleId\": \"no-example-domain\"", "A page from outside");
    }

    private Outcome checkWith(String provider, String trouble) throws IOException {
        return runWith(provider, trouble, "check", "docs/examples/apimanager-ha.yaml");
    }

    private Outcome runWith(String provider, String trouble, String... arguments) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(RuleProvider.class.getName()), provider + "\n");
        Path jar = Project.file("cli/target/threescale-ha.jar");
        Path rules = Project.file("cli/target/test-classes");
        String classPath = jar + File.pathSeparator + rules + File.pathSeparator + folder;
        List<Object> command = new ArrayList<>(List.of(
                Jdk.current().java(), "-Dtrouble=" + trouble, "-cp", classPath, "io.github.threescaleha.cli.Main"));
        command.addAll(List.of(arguments));
        return new Shell(Project.file("")).run(command.toArray());
    }

    /** Brings one good rule and one that makes trouble if it is asked to. */
    public static final class Provider implements RuleProvider {
        @Override
        public List<Rule> rules() {
            String id = "double".equals(System.getProperty("trouble")) ? "minimum-replicas" : "no-trouble";
            return List.of(new NoExampleDomain(), new Trouble(id));
        }

        @Override
        public String page(String ruleId) {
            return ruleId.equals("no-example-domain") ? "## What it finds\n\nA page from outside.\n" : "";
        }
    }

    private record NoExampleDomain() implements Rule {
        @Override
        public RuleInfo info() {
            return new RuleInfo(
                    "no-example-domain",
                    Area.MANIFEST,
                    Severity.INFO,
                    "Example domain",
                    "nobody finds it",
                    "change it");
        }

        @Override
        public List<Violation> check(RuleContext context) {
            Pointer domain = new Pointer("/spec/wildcardDomain");
            return List.of(Violation.at(
                    context.installation().manifest(), domain, "the domain is an example", Topic.APIMANAGER_SPEC));
        }
    }

    private record Trouble(String id) implements Rule {
        @Override
        public RuleInfo info() {
            return new RuleInfo(id, Area.MANIFEST, Severity.ERROR, "No trouble", "it breaks", "mend it");
        }

        @Override
        public List<Violation> check(RuleContext context) {
            return switch (System.getProperty("trouble", "")) {
                case "exception" -> throw new IllegalStateException("on purpose");
                case "stack overflow" -> throw new StackOverflowError("on purpose");
                default -> List.of();
            };
        }
    }
}
