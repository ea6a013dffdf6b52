package io.github.threescaleha.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.fix.Value;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FixRunTest {
    private static final String MANIFEST = ConfiguredFolder.MANIFEST;

    @Test
    void a_fix_that_does_not_mend_its_finding_is_a_problem_and_nothing_is_changed() {
        Rule wrong = rule("wrong", Severity.ERROR, "/spec/b", manifest -> !has(manifest, "/spec/a"));
        FixReport report = fix(wrong);
        assertThat(report.changed()).isEmpty();
        assertThat(report.after().problems())
                .extracting(problem -> problem.message())
                .containsExactly("is left as it is: the fix of wrong for spec.b could not be proved:"
                        + " the finding is still there after it");
    }

    @Test
    void a_change_that_no_edit_can_make_is_refused_and_told() {
        Rule wrong = rule("wrong", Severity.ERROR, manifest -> true, new Change.Unwrap(Pointer.ROOT, "nothing"));
        FixReport report = fix(wrong);
        assertThat(report.changed()).isEmpty();
        assertThat(report.files())
                .flatExtracting(FileFix::refused)
                .extracting(FileFix.Refused::reason)
                .hasSize(1);
    }

    @Test
    void a_fix_that_brings_something_as_grave_is_taken_back_and_the_rest_is_made() {
        Rule bringing = rule("bringing", Severity.WARNING, "/spec/a", manifest -> !has(manifest, "/spec/a"));
        Rule brought = rule("brought", Severity.WARNING, manifest -> has(manifest, "/spec/a"));
        Rule rest = rule("rest", Severity.WARNING, "/spec/b", manifest -> !has(manifest, "/spec/b"));
        FixReport report = fix(bringing, brought, rest);
        assertThat(text(report)).isEqualTo(MANIFEST + "  b: true\n");
        assertThat(report.files().get(0).refused())
                .extracting(FileFix.Refused::reason)
                .containsExactly("it would bring brought (warning) at spec");
    }

    @Test
    void what_is_taken_back_is_made_once_it_does_no_more_harm() {
        Rule light = rule("light", Severity.WARNING, "/spec/a", manifest -> !has(manifest, "/spec/a"));
        Rule grave = rule("grave", Severity.ERROR, "/spec/b", manifest -> !has(manifest, "/spec/b"));
        Rule brought =
                rule("brought", Severity.WARNING, manifest -> has(manifest, "/spec/a") || has(manifest, "/spec/b"));
        FixReport report = fix(light, grave, brought);
        assertThat(report.after().problems()).isEmpty();
        assertThat(text(report)).isEqualTo(MANIFEST + "  b: true\n  a: true\n");
        assertThat(report.files().get(0).refused()).isEmpty();
    }

    private static boolean has(Manifest manifest, String pointer) {
        return manifest.has(new Pointer(pointer));
    }

    private static FixReport fix(Rule... rules) {
        return HaLinter.builder().rules(List.of(rules)).build().fix("apimanager.yaml", MANIFEST, FixWish.SAFE);
    }

    private static String text(FixReport report) {
        return report.files().get(0).after().text();
    }

    /** A rule whose fix puts a setting in. */
    private static Rule rule(String id, Severity severity, String fixed, Predicate<Manifest> finds) {
        return rule(id, severity, finds, new Change.Set(new Pointer(fixed), Value.TRUE));
    }

    private static Rule rule(String id, Severity severity, Predicate<Manifest> finds, Change change) {
        return TestRule.of(
                id,
                context -> violations(
                        context.installation().manifest(), severity, finds, Fix.safe("mend it", change), change.at()));
    }

    /** A rule without a fix. */
    private static Rule rule(String id, Severity severity, Predicate<Manifest> finds) {
        return TestRule.of(
                id,
                context -> violations(context.installation().manifest(), severity, finds, null, new Pointer("/spec")));
    }

    private static List<Violation> violations(
            Manifest manifest, Severity severity, Predicate<Manifest> finds, @Nullable Fix fix, Pointer at) {
        if (!finds.test(manifest)) {
            return List.of();
        }
        Violation violation =
                Violation.at(manifest, at, "a message", Topic.AFFINITY).as(severity);
        return List.of(fix == null ? violation : violation.fixedBy(fix));
    }
}
