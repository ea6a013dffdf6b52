package io.github.threescaleha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.threescaleha.Given;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Database;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {
    private static Finding finding(String rule, String file, int document, String object, String pointer, String of) {
        Finding.Location location =
                new Finding.Location(file, document, object, new Pointer(pointer), Span.START, false);
        return new Finding(
                rule, Severity.ERROR, "message", of, location, "why", "fix", "url", Finding.Status.NEW, null);
    }

    private static String fingerprint(String rule, String object, String pointer, String of) {
        return finding(rule, "a.yaml", 0, object, pointer, of).fingerprint();
    }

    @Test
    void fingerprint_stays_when_the_object_moves() {
        String fingerprint = finding("r", "a.yaml", 0, "o", "/a", null).fingerprint();

        assertThat(fingerprint).matches("[0-9a-f]{32}");
        assertThat(finding("r", "b.yaml", 7, "o", "/a", null).fingerprint()).isEqualTo(fingerprint);
    }

    @Test
    void fingerprint_is_of_the_rule_the_object_the_setting_and_the_component() {
        assertThat(new String[] {
                    fingerprint("r", "o", "/a", null),
                    fingerprint("s", "o", "/a", null),
                    fingerprint("r", "p", "/a", null),
                    fingerprint("r", "o", "/b", null),
                    fingerprint("r", "o", "/a", "zync")
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void fingerprint_is_the_same_in_every_version_of_the_tool() {
        assertThat(fingerprint("minimum-replicas", "APIManager/prod/example", "/spec/zync/appSpec/replicas", "zync"))
                .isEqualTo("83c8aaffe7de73d4cdd45aff481fb502");
    }

    @Test
    void location_is_written_as_tools_read_it() {
        assertThat(finding("r", "a.yaml", 0, "o", "/a", null).location()).hasToString("a.yaml:1:1");
    }

    @Test
    void severities_are_ordered_by_their_gravity() {
        assertThat(Severity.ERROR.isAtLeast(Severity.WARNING)).isTrue();
        assertThat(Severity.WARNING.isAtLeast(Severity.WARNING)).isTrue();
        assertThat(Severity.INFO.isAtLeast(Severity.WARNING)).isFalse();
        assertThat(Severity.WARNING.label()).isEqualTo("warning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimum-replicas", "a", "a2", "zync-1"})
    void id_of_a_rule_is_words_and_dashes(String id) {
        assertThat(new RuleInfo(id, Area.REPLICAS, Severity.INFO, "t", "w", "f").id())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Minimum", "a_b", "-a", "1a", "a b", "\u00e9"})
    void other_id_is_refused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleInfo(id, Area.REPLICAS, Severity.INFO, "t", "w", "f"));
    }

    @Test
    void violation_is_narrowed_by_copies() {
        Manifest manifest = Given.apiManager("");
        Violation plain = Violation.at(manifest, Pointer.ROOT, "message", Topic.AFFINITY);
        Violation narrowed =
                plain.as(Severity.INFO).because("why").mendedBy("fix").shownAt(Span.START);

        assertThat(plain)
                .isEqualTo(
                        new Violation(manifest, Pointer.ROOT, null, "message", null, null, null, null, Topic.AFFINITY));
        assertThat(narrowed)
                .isEqualTo(new Violation(
                        manifest,
                        Pointer.ROOT,
                        Span.START,
                        "message",
                        null,
                        Severity.INFO,
                        "why",
                        "fix",
                        Topic.AFFINITY));
        assertThat(narrowed.of(Component.ZYNC).component()).isEqualTo("zync");
        assertThat(narrowed.of(Component.ZYNC).why()).isEqualTo(Component.ZYNC.impact());
        assertThat(narrowed.of(Database.SYSTEM_REDIS).component()).isEqualTo("system-redis");
        assertThat(narrowed.of(Database.SYSTEM_REDIS).why()).isEqualTo(Database.SYSTEM_REDIS.impact());
        assertThat(narrowed.of(Database.SYSTEM_REDIS).fix()).isEqualTo("fix");
    }
}
