package io.github.threescaleha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Database;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.yaml.Pointer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {
    @ParameterizedTest
    @CsvSource({
        "POD_DISRUPTION_BUDGETS, 2.16, 2.16-stable/doc/operator-user-guide.md#enabling-pod-disruption-budgets",
        "POD_DISRUPTION_BUDGETS, 2.9, 2.9-stable/doc/operator-user-guide.md#enabling-pod-disruption-budgets",
        "POD_DISRUPTION_BUDGETS, 2.8, 2.8-stable/doc/apimanager-reference.md#poddisruptionbudgetspec",
        "AFFINITY, 2.9, 2.9-stable/doc/operator-user-guide.md#setting-custom-affinity-and-tolerations",
        "AFFINITY, 2.8, 2.8-stable/doc/apimanager-reference.md#apimanagerspec",
        "TOPOLOGY_SPREAD, 2.14, 2.14-stable/doc/operator-user-guide.md#setting-custom-topologyspreadconstraints",
        "TOPOLOGY_SPREAD, 2.13, 2.13-stable/doc/operator-user-guide.md#setting-custom-affinity-and-tolerations",
        "TOPOLOGY_SPREAD, 2.8, 2.8-stable/doc/apimanager-reference.md#apimanagerspec",
        "AUTOSCALING, 2.15, 2.15-stable/doc/operator-user-guide.md#setting-horizontal-pod-autoscaling",
        "AUTOSCALING, 2.14, 2.14-stable/doc/apimanager-reference.md#apimanagerspec",
        "EXTERNAL_COMPONENTS_SPEC, 2.12, 2.12-stable/doc/apimanager-reference.md#externalcomponentsspec",
        "EXTERNAL_COMPONENTS_SPEC, 2.11, 2.11-stable/doc/apimanager-reference.md#highavailabilityspec",
        "EXTERNAL_DATABASES, 2.8, 2.8-stable/doc/operator-user-guide.md#external-databases-installation",
        "RESOURCES, 2.10,"
                + " 2.10-stable/doc/operator-user-guide.md#setting-custom-compute-resource-requirements-at-component-level",
        "RESOURCES, 2.9, 2.9-stable/doc/apimanager-reference.md#apimanagerspec",
        "DISABLING_ZYNC, 2.16,"
                + " 2.16-stable/doc/operator-user-guide.md#disabling-zync-route-generation-or-zync-entirely",
        "DISABLING_ZYNC, 2.15, 2.15-stable/doc/apimanager-reference.md#zyncspec",
        "REDIS_TLS, 2.16, 2.16-stable/doc/operator-user-guide.md#redis-tls-communication",
        "REDIS_TLS, 2.15, 2.15-stable/doc/operator-user-guide.md#external-databases-installation"
    })
    void heading_exists_in_the_release(Topic topic, String release, String address) {
        assertThat(topic.url(Release.named(release)))
                .isEqualTo("https://github.com/3scale/3scale-operator/blob/3scale-" + address);
    }

    @ParameterizedTest
    @EnumSource
    void each_topic_has_an_address_in_each_release(Topic topic) {
        for (Release release : Release.all()) {
            assertThat(topic.url(release))
                    .matches("https://(github\\.com/3scale/3scale-operator/blob/3scale-" + release.label()
                            + "-stable/doc/[a-z-]+\\.md#[a-z0-9-]+|kubernetes\\.io/docs/[a-z/#-]+)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/spec/backend/listenerSpec/replicas, BACKEND_LISTENER_SPEC",
        "/spec/backend/listenerSpec, BACKEND_LISTENER_SPEC",
        "/spec/backend/listenerSpecs, BACKEND_SPEC",
        "/spec/backend/image, BACKEND_SPEC",
        "/spec/apicast/stagingSpec/openTelemetry/enabled, OPEN_TELEMETRY_SPEC",
        "/spec/apicast/stagingSpec/openTracing, APICAST_STAGING_SPEC",
        "/spec/system/fileStorage/amazonSimpleStorageService/awsBucket, DEPRECATED_S3_SPEC",
        "/spec/system/fileStorage/persistentVolumeClaim, FILE_STORAGE_SPEC",
        "/spec/system/searchdSpec, SYSTEM_SEARCHD_SPEC",
        "/spec/system/sphinxSpec, SYSTEM_SPEC",
        "/spec/highAvailability, HIGH_AVAILABILITY_SPEC",
        "/spec/wildcardDomain, APIMANAGER_SPEC",
        "/metadata/annotations, APIMANAGER_SPEC",
        "'', APIMANAGER_SPEC"
    })
    void field_is_described_under_the_nearest_heading(String pointer, Topic topic) {
        assertThat(Topic.referenceOf(new Pointer(pointer))).isEqualTo(topic);
    }

    @ParameterizedTest
    @EnumSource
    void each_workload_has_a_heading_about_its_replicas(Component component) {
        String heading = Topic.replicasOf(component).url(Release.V2_16);

        assertThat(heading).contains("#" + component.pointer().steps().get(1));
    }

    @ParameterizedTest
    @EnumSource
    void each_database_has_a_heading_about_its_secret(Database database) {
        assertThat(Topic.secretOf(database).url(Release.V2_16)).endsWith("#" + database.secretName());
    }
}
