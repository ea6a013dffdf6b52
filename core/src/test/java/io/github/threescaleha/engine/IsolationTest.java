package io.github.threescaleha.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fails costs as little as can be: one rule, or one file, and never the exit code that would hide it. */
class IsolationTest {
    private static final String GOOD = """
            apiVersion: apps.3scale.net/v1alpha1
            kind: APIManager
            metadata: {name: example}
            spec: {wildcardDomain: example.com}
            """;
    private static final int MANY = 10_000_000;
    private static final int DEEP = 20_000;

    static Stream<Supplier<Throwable>> failures() {
        return Stream.of(
                () -> new IllegalStateException("secret"),
                () -> new StackOverflowError("secret"),
                () -> new AssertionError("secret"),
                () -> new NoClassDefFoundError("secret"),
                () -> new ExceptionInInitializerError("secret"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_rule_that_fails_is_named_with_its_file_and_the_others_still_run(Supplier<Throwable> failure) {
        Report report = HaLinter.builder()
                .rules(List.of(TestRule.at("before", ""), failing(failure.get()), TestRule.at("after", "")))
                .build()
                .check("a.yaml", GOOD);

        assertThat(report.findings().stream().map(Finding::rule)).containsExactly("after", "before");
        assertThat(report.problems())
                .containsExactly(Problem.of(
                        "a.yaml",
                        "the rule broken failed, which is a fault of the rule: "
                                + failure.get().getClass().getName()));
    }

    @Test
    void memory_that_is_not_there_costs_one_file(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.yaml"), GOOD);
        Files.writeString(folder.resolve("b.yaml"), GOOD.replace("example}", "other}"));
        Report report = HaLinter.builder()
                .rules(List.of(TestRule.at("before", ""), TestRule.of("greedy", context -> {
                    if ("other".equals(context.installation().manifest().name())) {
                        return List.of();
                    }
                    throw new OutOfMemoryError("on purpose");
                })))
                .build()
                .check(folder);

        assertThat(report.findings().stream().map(finding -> finding.location().file()))
                .contains(folder.resolve("b.yaml").toString());
        assertThat(report.problems()).hasSize(1);
        assertThat(report.problems().get(0).toString())
                .startsWith(folder.resolve("a.yaml") + ": takes more memory than the ")
                .endsWith(" MiB that Java may use; give it more, as with -Xmx512m");
    }

    @Test
    void a_stack_that_overflows_costs_one_file(@TempDir Path folder) throws Exception {
        Path deep = folder.resolve("a.yaml");
        Files.writeString(
                deep, "# Secret\n" + GOOD.replace("com}\n", "com, x: " + "[".repeat(DEEP) + "]".repeat(DEEP) + "}\n"));
        Files.writeString(folder.resolve("b.yaml"), GOOD);
        Report report = HaLinter.builder()
                .rules(List.of(TestRule.at("r", "")))
                .limits(new Limits(MANY, MANY, MANY, MANY))
                .build()
                .check(folder);

        assertThat(report.findings()).hasSize(1);
        assertThat(report.problems())
                .containsExactly(Problem.of(
                        deep.toString(),
                        "could not be checked, which is a fault of the tool: java.lang.StackOverflowError"));
    }

    private static TestRule failing(Throwable failure) {
        return TestRule.of("broken", context -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        });
    }
}
