package io.github.threescaleha.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import io.github.threescaleha.operator.Databases.Placement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatabasesTest {
    private static Databases databases(Release release, String spec) {
        return Given.installation(release, spec + "\n").databases();
    }

    /** Where system-database, system-redis, backend-redis and zync-database are: External, In-cluster or ?. */
    private static String placements(Release release, String spec) {
        Databases databases = databases(release, spec);
        return Database.all().stream()
                .map(database -> letter(databases.placement(database)))
                .collect(Collectors.joining());
    }

    private static String letter(Placement placement) {
        return switch (placement) {
            case EXTERNAL -> "E";
            case IN_CLUSTER -> "I";
            case UNKNOWN -> "?";
        };
    }

    private static final String BOTH = "highAvailability: {enabled: true, externalZyncDatabaseEnabled: true}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // spec | 2.8 and 2.9 | 2.10 and 2.11 | 2.12 and later
                "'' | IIII | IIII | IIII",
                "highAvailability: | IIII | IIII | IIII",
                "highAvailability: {} | IIII | IIII | IIII",
                "highAvailability: {enabled: false} | IIII | IIII | IIII",
                "highAvailability: {enabled: true} | EEEI | EEEI | EEEI",
                "highAvailability: {enabled: true, externalZyncDatabaseEnabled: false} | EEEI | EEEI | EEEI",
                "highAvailability: {enabled: true, externalZyncDatabaseEnabled: true} | EEEI | EEEE | EEEE",
                "highAvailability: {enabled: false, externalZyncDatabaseEnabled: true} | IIII | IIII | IIII",
                "highAvailability: {externalZyncDatabaseEnabled: true} | IIII | IIII | IIII",
                "externalComponents: | IIII | IIII | IIII",
                "externalComponents: {} | IIII | IIII | IIII",
                "externalComponents: {system: {database: true}} | IIII | IIII | EIII",
                "externalComponents: {system: {redis: true}} | IIII | IIII | IEII",
                "externalComponents: {backend: {redis: true}} | IIII | IIII | IIEI",
                "externalComponents: {zync: {database: true}} | IIII | IIII | IIIE",
                "externalComponents: {system: {database: false, redis: }, backend: } | IIII | IIII | IIII",
                "'externalComponents: {system: {redis: true, database: true}, backend: {redis: true},"
                        + " zync: {database: true}}' | IIII | IIII | EEEE",
                "highAvailability: text | ???I | ???? | ????",
                "highAvailability: {enabled: 'true'} | ???I | ???I | ???I",
                "highAvailability: {enabled: 'true', externalZyncDatabaseEnabled: true} | ???I | ???? | ????",
                "highAvailability: {enabled: true, externalZyncDatabaseEnabled: 'true'} | EEEI | EEE? | EEE?",
                "highAvailability: {enabled: false, externalZyncDatabaseEnabled: 'true'} | IIII | IIII | IIII",
                "externalComponents: text | IIII | IIII | ????",
                "externalComponents: {system: text} | IIII | IIII | ??II",
                "externalComponents: {system: {redis: 'true'}} | IIII | IIII | I?II"
            })
    void field_that_decides_changes_with_the_release(String spec, String until29, String until211, String later) {
        for (Release release : Release.all()) {
            String expected =
                    release.isAtLeast(Release.V2_12) ? later : release.isAtLeast(Release.V2_10) ? until211 : until29;
            assertThat(placements(release, spec)).as(release + " " + spec).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // externalComponents | 2.8 and 2.9 | 2.10 and 2.11 | 2.12 and later
                " | EEEI | EEEE | EEEE",
                "{} | EEEI | EEEE | IIII",
                "{system: {database: true}} | EEEI | EEEE | EIII",
                "{zync: {database: false}} | EEEI | EEEE | IIII",
                "text | EEEI | EEEE | ????"
            })
    void external_components_win_whole_from_2_12(String components, String until29, String until211, String later) {
        String spec = BOTH + "\nexternalComponents: " + (components == null ? "" : components);

        field_that_decides_changes_with_the_release(spec, until29, until211, later);
    }

    @ParameterizedTest
    @EnumSource
    void field_to_change_is_the_one_that_decides(Release release) {
        Databases databases = databases(release, BOTH);
        boolean components = release.isAtLeast(Release.V2_12);

        assertThat(databases.decidedAt(Database.SYSTEM_REDIS))
                .hasToString(components ? "/spec/externalComponents/system/redis" : "/spec/highAvailability/enabled");
        assertThat(databases.decidedAt(Database.SYSTEM_DATABASE))
                .hasToString(
                        components ? "/spec/externalComponents/system/database" : "/spec/highAvailability/enabled");
        assertThat(databases.decidedAt(Database.BACKEND_REDIS))
                .hasToString(components ? "/spec/externalComponents/backend/redis" : "/spec/highAvailability/enabled");
        assertThat(databases.decidedAt(Database.ZYNC_DATABASE))
                .hasToString(
                        components
                                ? "/spec/externalComponents/zync/database"
                                : "/spec/highAvailability/externalZyncDatabaseEnabled");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "highAvailability: {enabled: true} | {} | system-database, system-redis, backend-redis",
                "highAvailability: {enabled: true} | {system: {redis: true}} | system-database, backend-redis",
                "highAvailability: {enabled: true, externalZyncDatabaseEnabled: true} |"
                        + " {system: {redis: true, database: true}, backend: {redis: true}} | zync-database",
                "highAvailability: {enabled: false} | {} | ''",
                "highAvailability: {enabled: true} | text | ''",
                "highAvailability: {enabled: 'true'} | {} | ''",
                "highAvailability: {enabled: true} | | ''"
            })
    void databases_that_only_the_older_field_asks_for_are_overridden(
            String spec, String components, String overridden) {
        String whole = spec + "\nexternalComponents: " + (components == null ? "" : components);

        assertThat(databases(Release.V2_12, whole).overridden().stream().map(Database::label))
                .containsExactlyElementsOf(overridden.isEmpty() ? List.of() : List.of(overridden.split(", ", -1)));
        assertThat(databases(Release.V2_11, whole).overridden()).isEmpty();
    }

    @Test
    void older_field_is_overridden_only_by_a_newer_one_that_is_there() {
        assertThat(databases(Release.V2_12, "externalComponents: {}").isHighAvailabilityOverridden())
                .isTrue();
        assertThat(databases(Release.V2_12, "externalComponents:").isHighAvailabilityOverridden())
                .isFalse();
        assertThat(databases(Release.V2_11, "externalComponents: {}").isHighAvailabilityOverridden())
                .isFalse();
        assertThat(databases(Release.V2_12, BOTH).highAvailability().isSet()).isTrue();
        assertThat(databases(Release.V2_12, "").highAvailability().isUnset()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "highAvailability: {externalZyncDatabaseEnabled: true} | true",
                "highAvailability: {externalZyncDatabaseEnabled: true, enabled: false} | true",
                "highAvailability: {externalZyncDatabaseEnabled: true, enabled: } | true",
                "highAvailability: {externalZyncDatabaseEnabled: true, enabled: true} | false",
                "highAvailability: {externalZyncDatabaseEnabled: true, enabled: 'true'} | false",
                "highAvailability: {externalZyncDatabaseEnabled: false} | false",
                "highAvailability: {externalZyncDatabaseEnabled: 'true'} | false",
                "'' | false"
            })
    void zync_asked_for_alone_is_noticed(String spec, boolean alone) {
        assertThat(databases(Release.V2_10, spec).zyncAskedAlone().isSet()).isEqualTo(alone);
        assertThat(databases(Release.V2_16, spec).zyncAskedAlone().isSet()).isEqualTo(alone);
        assertThat(databases(Release.V2_9, spec).zyncAskedAlone().isSet()).isFalse();
        assertThat(databases(Release.V2_12, spec + "\nexternalComponents: {}")
                        .zyncAskedAlone()
                        .isSet())
                .isFalse();
    }

    @Test
    void place_that_makes_zync_external_is_the_field_that_is_obeyed() {
        assertThat(databases(Release.V2_16, BOTH).zyncMadeExternalAt())
                .hasToString("/spec/highAvailability/externalZyncDatabaseEnabled");
        assertThat(databases(Release.V2_16, BOTH + "\nexternalComponents: {}").zyncMadeExternalAt())
                .hasToString("/spec/externalComponents/zync/database");
    }

    @Test
    void three_of_four_are_critical_and_two_are_redis() {
        assertThat(Database.all().stream().filter(Database::isCritical).map(Database::label))
                .containsExactly("system-database", "system-redis", "backend-redis");
        assertThat(Database.all().stream().filter(Database::isRedis).map(Database::secretName))
                .containsExactly("system-redis", "backend-redis");
        assertThat(Database.ZYNC_DATABASE.secretName()).isEqualTo("zync");
    }
}
