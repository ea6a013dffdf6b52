package io.github.threescaleha.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.threescaleha.Given;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InstallationTest {
    private static final String EXTERNAL = """
            highAvailability: {enabled: true, externalZyncDatabaseEnabled: true}
            """;
    private static final String AT_ZERO = """
            apicast: {stagingSpec: {replicas: 0}, productionSpec: {replicas: 0}}
            backend: {listenerSpec: {replicas: 0}, workerSpec: {replicas: 0}, cronSpec: {replicas: 0}}
            system: {appSpec: {replicas: 0}, sidekiqSpec: {replicas: 0}}
            """;

    /** All workloads but the nine, found as those that a selector of everything selects. */
    private static List<String> others(Release release, String spec) {
        Installation installation = Given.installation(
                release,
                "apicast: {stagingSpec: {affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: ["
                        + "{topologyKey: a, labelSelector: {}}]}}}}\n" + spec);
        Workload staging = Selectors.workload(installation, Component.APICAST_STAGING);
        return installation.spreading(staging, Topology.multiNode()).terms().get(0).others().stream()
                .filter(name -> Component.all().stream()
                        .noneMatch(component -> component.label().equals(name)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void scalable_workloads_are_the_nine(Release release) {
        assertThat(Given.installation(release, "").workloads())
                .extracting(Workload::component)
                .containsExactlyElementsOf(Component.all());
    }

    @Test
    void zync_can_be_switched_off_from_2_16_on() {
        assertThat(Given.installation(Release.V2_16, "zync: {enabled: false}\n").workloads())
                .hasSize(7)
                .noneMatch(workload -> workload.component().isZync());
        assertThat(Given.installation(Release.V2_15, "zync: {enabled: false}\n").workloads())
                .hasSize(9);
        assertThat(Given.installation(Release.V2_16, "zync: {enabled: true}\n").workloads())
                .hasSize(9);
        assertThat(Given.installation(Release.V2_16, "zync: {enabled: 'no'}\n").workloads())
                .hasSize(9);
        assertThat(Given.installation(Release.V2_16, "zync: {enabled: no}\n").isZyncOff())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void search_changes_its_name_with_2_14(Release release) {
        if (release == Release.V2_8) {
            return; // has no field by which to ask
        }
        assertThat(others(release, EXTERNAL))
                .containsExactlyInAnyOrder(
                        release == Release.V2_9
                                ? new String[] {"system-memcache", "system-sphinx", "zync-database"}
                                : new String[] {
                                    "system-memcache",
                                    release.isAtLeast(Release.V2_14) ? "system-searchd" : "system-sphinx"
                                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.15 | '' | backend-redis system-redis system-mysql zync-database",
                "2.15 | system: {database: {postgresql: {}}} | backend-redis system-redis system-postgresql zync-database",
                "2.15 | system: {database: {mysql: {}}} | backend-redis system-redis system-mysql zync-database",
                "2.15 | externalComponents: {backend: {redis: true}} | system-redis system-mysql zync-database",
                "2.15 | externalComponents: {system: {redis: true}} | backend-redis system-mysql zync-database",
                "2.15 | externalComponents: {system: {database: true}} | backend-redis system-redis zync-database",
                "2.15 | externalComponents: {zync: {database: true}} | backend-redis system-redis system-mysql",
                "2.15 | externalComponents: text | ''",
                "2.16 | '' | zync-database",
                "2.16 | zync: {enabled: false} | ''",
                "2.16 | externalComponents: {zync: {database: true}} | ''"
            })
    void databases_in_the_cluster_are_among_the_pods(String release, String spec, String databases) {
        assertThat(others(Release.named(release), spec + "\n"))
                .filteredOn(name -> !name.equals("system-memcache") && !name.equals("system-searchd"))
                .containsExactlyInAnyOrderElementsOf(
                        databases.isEmpty() ? List.of() : List.of(databases.split(" ", -1)));
    }

    @Test
    void installation_is_passive_if_all_that_is_there_is_at_zero() {
        String zync = "zync: {appSpec: {replicas: 0}, queSpec: {replicas: 0}}\n";

        assertThat(Given.installation(Release.V2_16, AT_ZERO + zync).isPassive())
                .isTrue();
        assertThat(Given.installation(Release.V2_16, AT_ZERO).isPassive()).isFalse();
        assertThat(Given.installation(Release.V2_16, AT_ZERO + "zync: {enabled: false}\n")
                        .isPassive())
                .isTrue();
        assertThat(Given.installation(
                                Release.V2_16, AT_ZERO + zync.replace("queSpec: {replicas: 0", "queSpec: {replicas: 1"))
                        .isPassive())
                .isFalse();
        assertThat(Given.installation(
                                Release.V2_16, AT_ZERO.replace("listenerSpec: {", "listenerSpec: {hpa: true, ") + zync)
                        .isPassive())
                .isFalse();
        assertThat(Given.installation(
                                Release.V2_16,
                                AT_ZERO.replace("cronSpec: {replicas: 0", "cronSpec: {replicas: x") + zync)
                        .isPassive())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, SET, true", "false, SET, false", "'', UNSET, false", "text, UNKNOWN, false"})
    void switches_are_set_unset_or_unknown(String value, Setting.State state, boolean on) {
        Installation installation = Given.installation(
                Release.V2_16,
                "podDisruptionBudget: {enabled: " + value + "}\nresourceRequirementsEnabled: " + value + "\n");

        assertThat(installation.podDisruptionBudget().state()).isEqualTo(state);
        assertThat(installation.podDisruptionBudget().is(true)).isEqualTo(on);
        assertThat(installation.podDisruptionBudget().pointer()).hasToString("/spec/podDisruptionBudget/enabled");
        assertThat(installation.resourceRequirements().state()).isEqualTo(state);
        assertThat(installation.resourceRequirements().or(true)).isEqualTo(on || state != Setting.State.SET);
    }

    @ParameterizedTest
    @CsvSource({
        "'', true, false",
        "'fileStorage: {}', true, false",
        "'fileStorage: {persistentVolumeClaim: {}}', true, false",
        "'fileStorage: {simpleStorageService: {configurationSecretRef: {name: a}}}', false, false",
        "'fileStorage: {simpleStorageService: {configurationSecretRef: {name: a}}, persistentVolumeClaim: {}}', false,"
                + " true",
        "'fileStorage: {simpleStorageService: {configurationSecretRef: {name: a}}, persistentVolumeClaim: }', false,"
                + " false",
        "'fileStorage: {simpleStorageService: text}', false, false",
        "'fileStorage: text', false, false"
    })
    void files_are_on_a_claim_unless_they_are_on_s3(String system, boolean claim, boolean both) {
        FileStorage storage =
                Given.installation(Release.V2_16, "system: {" + system + "}\n").fileStorage();

        assertThat(storage.isClaim()).isEqualTo(claim);
        assertThat(storage.isBoth()).isEqualTo(both);
        assertThat(storage.whole().pointer()).hasToString("/spec/system/fileStorage");
    }

    @ParameterizedTest
    @CsvSource({
        "'{mysql: {}, postgresql: {}}', true",
        "'{mysql: {}}', false",
        "'{postgresql: {}}', false",
        "'{mysql: {}, postgresql: }', false",
        "'{mysql: {}, postgresql: text}', false",
        "'', false"
    })
    void both_kinds_of_system_database_are_noticed(String database, boolean both) {
        Setting<Boolean> setting = Given.installation(Release.V2_15, "system: {database: " + database + "}\n")
                .bothSystemDatabases();

        assertThat(setting.isSet()).isEqualTo(both);
        assertThat(setting.pointer()).hasToString("/spec/system/database");
    }

    private static List<String> ignored(Release release, String spec) {
        return Given.installation(release, spec).ignoredFields().stream()
                .map(field -> field.pointer().dotted().substring("spec.".length()))
                .toList();
    }

    private static final String LEFTOVERS = """
            system: {database: {mysql: {}}, redisImage: a, redisAffinity: {}, memcachedImage: a}
            backend: {redisImage: a, image: a}
            zync: {databaseAffinity: {}, postgreSQLImage: a, appSpec: {}, queSpec: {}, image: a}
            """;

    @Test
    void leftovers_of_external_databases_are_ignored() {
        assertThat(ignored(Release.V2_10, LEFTOVERS)).isEmpty();
        assertThat(ignored(Release.V2_10, LEFTOVERS + "highAvailability: {enabled: true}\n"))
                .containsExactlyInAnyOrder(
                        "system.database", "system.redisImage", "system.redisAffinity", "backend.redisImage");
        assertThat(ignored(Release.V2_10, LEFTOVERS + EXTERNAL))
                .containsExactlyInAnyOrder(
                        "system.database",
                        "system.redisImage",
                        "system.redisAffinity",
                        "backend.redisImage",
                        "zync.databaseAffinity",
                        "zync.postgreSQLImage");
        assertThat(ignored(Release.V2_15, LEFTOVERS + "externalComponents: {backend: {redis: true}}\n"))
                .containsExactly("backend.redisImage");
        assertThat(ignored(Release.V2_15, LEFTOVERS + "externalComponents: text\n"))
                .isEmpty();
    }

    @Test
    void fields_of_critical_databases_are_always_ignored_from_2_16_on() {
        assertThat(ignored(Release.V2_16, LEFTOVERS))
                .containsExactlyInAnyOrder(
                        "system.database", "system.redisImage", "system.redisAffinity", "backend.redisImage");
    }

    @Test
    void fields_of_zync_are_ignored_while_it_is_switched_off() {
        assertThat(ignored(
                        Release.V2_16,
                        "zync: {enabled: false, databaseAffinity: {}, postgreSQLImage: a,"
                                + " appSpec: {}, queSpec: {}, image: a}\n"))
                .containsExactlyInAnyOrder(
                        "zync.databaseAffinity", "zync.postgreSQLImage", "zync.appSpec", "zync.queSpec");
    }

    @Test
    void field_that_is_null_or_broken_is_not_ignored_but_silent() {
        assertThat(ignored(Release.V2_16, "system: {database: , redisImage: 5, redisAffinity: text}\n"))
                .isEmpty();
    }

    @Test
    void tls_of_a_database_in_the_cluster_is_ignored() {
        String tls = """
                system: {systemDatabaseTLSEnabled: true, systemRedisTLSEnabled: true}
                backend: {backendRedisTLSEnabled: true, queuesRedisTLSEnabled: true}
                zync: {zyncDatabaseTLSEnabled: true}
                """;

        assertThat(ignored(Release.V2_16, tls))
                .containsExactly(
                        "system.systemDatabaseTLSEnabled",
                        "system.systemRedisTLSEnabled",
                        "backend.backendRedisTLSEnabled",
                        "backend.queuesRedisTLSEnabled",
                        "zync.zyncDatabaseTLSEnabled");
        assertThat(ignored(Release.V2_16, tls + EXTERNAL)).isEmpty();
        assertThat(ignored(Release.V2_16, tls.replace("true", "false"))).isEmpty();
        assertThat(ignored(Release.V2_16, tls + "externalComponents: text\n")).isEmpty();
    }

    @Test
    void reason_names_the_database() {
        assertThat(Given.installation(Release.V2_16, "backend: {redisImage: a}\n")
                        .ignoredFields())
                .extracting(IgnoredField::reason)
                .containsExactly("the operator of this release runs no backend-redis of its own");
        assertThat(Given.installation(Release.V2_15, "backend: {redisImage: a}\n" + EXTERNAL)
                        .ignoredFields())
                .extracting(IgnoredField::reason)
                .containsExactly("backend-redis is external");
    }

    @Test
    void topology_has_at_least_one_node_and_zone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Topology.multiNode().withNodes(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Topology.multiZone().withZones(0));
        assertThat(Topology.multiZone().zones()).isEqualTo(3);
        assertThat(Topology.multiZone().withZones(2).withNodes(9).zones()).isEqualTo(2);
        assertThat(Topology.singleNode().isMultiNode()).isFalse();
        assertThat(Topology.multiNode().isMultiNode()).isTrue();
        assertThat(Topology.multiNode().isMultiZone()).isFalse();
        assertThat(Topology.multiZone().isMultiNode()).isTrue();
        assertThat(List.of(Topology.singleNode(), Topology.multiNode(), Topology.multiZone())
                        .toString())
                .isEqualTo("[single-node, multi-node, multi-zone]");
    }
}
