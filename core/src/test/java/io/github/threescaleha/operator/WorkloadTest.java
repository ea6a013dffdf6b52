package io.github.threescaleha.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkloadTest {
    private static Workload listener(Release release, String settings) {
        return Selectors.workload(
                Given.installation(release, "backend: {listenerSpec: {" + settings + "}}\n"),
                Component.BACKEND_LISTENER);
    }

    private static Workload listener(String settings) {
        return listener(Release.V2_16, settings);
    }

    @ParameterizedTest
    @CsvSource({
        // settings | pods | scaled to zero | a single pod
        "'', 1, false, true",
        "'replicas: ', 1, false, true",
        "replicas: 1, 1, false, true",
        "replicas: 2, 2, false, false",
        "replicas: 2.0, 2, false, false",
        "replicas: 0, 0, true, false",
        "replicas: -1, -1, false, false",
        "replicas: '2', 1, false, false",
        "hpa: true, 1, false, false",
        "'hpa: true, replicas: 0', 0, false, true",
        "'hpa: true, replicas: 3', 3, false, true",
        "'hpa: false, replicas: 0', 0, true, false",
        "'hpa: text, replicas: 0', 0, true, false",
        "hpa: text, 1, false, false"
    })
    void pods_are_the_replicas_given_or_one(String settings, long pods, boolean toZero, boolean single) {
        String quoted = settings.equals("replicas: '2'") ? "replicas: \"2\"" : settings;
        Workload workload = listener(quoted);

        assertThat(workload.pods()).isEqualTo(pods);
        assertThat(workload.isScaledToZero()).isEqualTo(toZero);
        assertThat(workload.isSinglePod()).isEqualTo(single);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "replicas: 4, 4",
        "replicas: text, 9223372036854775807",
        "hpa: true, 5",
        "'hpa: true, replicas: 9', 5",
        "'hpa: text, replicas: 9', 9"
    })
    void most_pods_are_those_to_make_room_for(String settings, long most) {
        assertThat(listener(settings).mostPods()).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "'', OFF",
        "hpa: false, OFF",
        "'hpa: ', OFF",
        "hpa: text, UNKNOWN",
        "hpa: true, ON",
        "'hpa: true, replicas: ', ON",
        "'hpa: true, replicas: text', ON",
        "'hpa: true, replicas: 1', FOUGHT",
        "'hpa: true, replicas: 0', FOUGHT"
    })
    void autoscaler_is_fought_by_replicas(String settings, Autoscaling autoscaling) {
        assertThat(listener(settings).autoscaling()).isEqualTo(autoscaling);
        assertThat(listener(Release.V2_15, settings).autoscaling()).isEqualTo(autoscaling);
        assertThat(listener(Release.V2_14, settings).autoscaling()).isEqualTo(Autoscaling.OFF);
    }

    @ParameterizedTest
    @CsvSource({"'\"true\"', TAKEN_AWAY", "'\"false\"', ON", "'\"True\"', ON", "'true', ON", "'', ON"})
    void autoscalers_of_backend_are_taken_away_by_an_annotation(String value, Autoscaling autoscaling) {
        Manifest manifest = Given.apiManager("annotations: {apps.3scale.net/disable-async: " + value + "}", """
                backend: {listenerSpec: {hpa: true}, workerSpec: {hpa: true}}
                apicast: {productionSpec: {hpa: true}}
                """);
        Installation installation = Given.installation(Release.V2_16, manifest);

        assertThat(Selectors.workload(installation, Component.BACKEND_LISTENER).autoscaling())
                .isEqualTo(autoscaling);
        assertThat(Selectors.workload(installation, Component.BACKEND_WORKER).autoscaling())
                .isEqualTo(autoscaling);
        assertThat(Selectors.workload(installation, Component.APICAST_PRODUCTION)
                        .autoscaling())
                .isEqualTo(Autoscaling.ON);
    }

    @Test
    void autoscaler_that_is_taken_away_leaves_one_pod_whatever_replicas_say() {
        Manifest manifest = Given.apiManager(
                "annotations: {apps.3scale.net/disable-async: 'true'}",
                "backend: {listenerSpec: {hpa: true, replicas: 3}}\n");
        Workload workload = Selectors.workload(Given.installation(Release.V2_16, manifest), Component.BACKEND_LISTENER);

        assertThat(workload.autoscaling()).isEqualTo(Autoscaling.TAKEN_AWAY);
        assertThat(workload.isSinglePod()).isTrue();
        assertThat(workload.isScaledToZero()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "'resources: ', true",
        "resources: {}, true",
        "'resources: {requests: , limits: {}}', true",
        "'resources: {requests: {}}', true",
        "'resources: {requests: {cpu: 1}}', false",
        "'resources: {limits: {memory: 1Gi}}', false",
        "'resources: {requests: {cpu: null}}', true",
        "'resources: {requests: {cpu: [1]}}', false",
        "'resources: text', false",
        "'resources: {requests: text}', false",
        "'resources: {claims: [{name: a}]}', true"
    })
    void container_is_bare_without_requests_and_limits(String settings, boolean bare) {
        assertThat(listener(settings).hasBareContainer()).isEqualTo(bare);
    }

    @Test
    void system_app_has_three_containers() {
        String full = "{limits: {cpu: 1}}";
        String two = "masterContainerResources: " + full + ", providerContainerResources: " + full;

        assertThat(systemApp(two).hasBareContainer()).isTrue();
        assertThat(systemApp(two + ", developerContainerResources: " + full).hasBareContainer())
                .isFalse();
        assertThat(systemApp("").hasBareContainer()).isTrue();
    }

    private static Workload systemApp(String settings) {
        return Selectors.workload(
                Given.installation(Release.V2_16, "system: {appSpec: {" + settings + "}}\n"), Component.SYSTEM_APP);
    }

    @ParameterizedTest
    @EnumSource
    void settings_are_read_where_the_component_has_them(Component component) {
        List<String> steps = component.pointer().steps();
        Installation installation =
                Given.installation(Release.V2_16, steps.get(1) + ": {" + steps.get(2) + ": {replicas: 7}}\n");

        for (Workload workload : installation.workloads()) {
            assertThat(workload.replicas().is(7L)).isEqualTo(workload.component() == component);
        }
        assertThat(component.pointer("replicas"))
                .isEqualTo(
                        Selectors.workload(installation, component).replicas().pointer());
    }

    @Test
    void components_are_those_of_the_operator() {
        assertThat(Component.all())
                .extracting(component -> component.label() + " " + component.pointer())
                .containsExactly(
                        "apicast-staging /spec/apicast/stagingSpec",
                        "apicast-production /spec/apicast/productionSpec",
                        "backend-listener /spec/backend/listenerSpec",
                        "backend-worker /spec/backend/workerSpec",
                        "backend-cron /spec/backend/cronSpec",
                        "system-app /spec/system/appSpec",
                        "system-sidekiq /spec/system/sidekiqSpec",
                        "zync /spec/zync/appSpec",
                        "zync-que /spec/zync/queSpec");
        assertThat(Component.all().stream().filter(Component::isOnRequestPath))
                .containsExactly(Component.APICAST_PRODUCTION, Component.BACKEND_LISTENER, Component.BACKEND_WORKER);
        assertThat(Component.all())
                .allSatisfy(component -> assertThat(component.impact()).contains(" "));
    }

    @Test
    void what_is_unknown_of_its_spreading_is_told_by_its_place() {
        String lists = "requiredDuringSchedulingIgnoredDuringExecution: [{labelSelector: {}}, {topologyKey: a},"
                + " {topologyKey: a, labelSelector: {matchLabels: {pod-template-hash: x}}}],"
                + " preferredDuringSchedulingIgnoredDuringExecution: text";
        String place = "/spec/backend/listenerSpec/affinity/podAntiAffinity/";

        assertThat(listener("affinity: {podAntiAffinity: {" + lists + "}}").unknownSpreading())
                .extracting(Pointer::text)
                .containsExactly(
                        place + "requiredDuringSchedulingIgnoredDuringExecution/0",
                        place + "preferredDuringSchedulingIgnoredDuringExecution",
                        place + "requiredDuringSchedulingIgnoredDuringExecution/2");
        assertThat(listener("replicas: 2").unknownSpreading()).isEmpty();
    }

    @Test
    void setting_of_it_has_a_place_though_it_is_not_there() {
        assertThat(listener("").pointer("labels", "tier").text()).isEqualTo("/spec/backend/listenerSpec/labels/tier");
    }

    @Test
    void it_is_called_as_the_operator_calls_it() {
        assertThat(listener("")).hasToString("backend-listener");
    }

    @Test
    void term_tells_its_weight_and_the_domains_that_it_needs() {
        String preferred = "affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution:"
                + " [{weight: 7, podAffinityTerm: {topologyKey: a}}]}}";
        String constraint =
                "topologySpreadConstraints: [{maxSkew: 1, minDomains: 3, topologyKey: a, whenUnsatisfiable: DoNotSchedule}]";

        assertThat(listener(preferred).spreadTerms().get(0).weight()).isEqualTo(7);
        assertThat(listener(constraint).spreadTerms().get(0).minDomains()).isEqualTo(3);
        assertThat(listener(constraint).spreadTerms())
                .hasToString("[CONSTRAINT /spec/backend/listenerSpec/topologySpreadConstraints/0]");
    }
}
