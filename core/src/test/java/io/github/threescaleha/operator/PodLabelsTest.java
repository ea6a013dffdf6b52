package io.github.threescaleha.operator;

import static io.github.threescaleha.operator.Answer.NO;
import static io.github.threescaleha.operator.Answer.UNKNOWN;
import static io.github.threescaleha.operator.Answer.YES;
import static io.github.threescaleha.operator.Selectors.selects;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which selectors match the pods of which release. */
class PodLabelsTest {
    private static Workload workload(Release release, Component component, String spec) {
        return Selectors.workload(Given.installation(release, spec), component);
    }

    private static Workload listener(Release release, String spec) {
        return workload(release, Component.BACKEND_LISTENER, spec);
    }

    private static List<Release> releases(String from, String to) {
        return Release.all().stream()
                .filter(release -> release.isAtLeast(Release.named(from))
                        && Release.named(to).isAtLeast(release))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "deploymentConfig: X, 2.8, 2.14",
        "deployment: X, 2.15, 2.16",
        "deploymentconfig: X, 2.8, 2.14",
        "rht.subcomp: X, 2.12, 2.16",
        "com.redhat.component-name: X, 2.9, 2.11",
        "app: 3scale-api-management, 2.8, 2.16",
        "com.company: Red_Hat, 2.12, 2.16",
        "rht.prod_name: Red_Hat_Integration, 2.12, 2.16",
        "rht.prod_ver: 2021.Q4, 2.12, 2.12",
        "rht.prod_ver: master, 2.13, 2.16",
        "rht.comp: 3scale, 2.12, 2.16",
        "rht.subcomp_t: application, 2.12, 2.16",
        "com.redhat.product-name: 3scale, 2.9, 2.11",
        "com.redhat.component-type: application, 2.9, 2.11",
        "deploymentConfig: other, 2.99, 2.99",
        "app: other, 2.99, 2.99"
    })
    void selector_matches_from_release_to_release(String labels, String from, String to) {
        List<Release> matching = from.equals("2.99") ? List.of() : releases(from, to);
        for (Release release : Release.all()) {
            for (Workload workload : Given.installation(release, "").workloads()) {
                String selector = "matchLabels: {"
                        + labels.replace("X", workload.component().label()) + "}";
                assertThat(selects(selector, workload))
                        .as(release + " " + selector)
                        .isEqualTo(matching.contains(release) ? YES : NO);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void component_and_element_together_match_on_every_release(Release release) {
        for (Workload workload : Given.installation(release, "").workloads()) {
            Component component = workload.component();
            boolean lacksElement = release == Release.V2_8 && component.isZync();
            boolean lacksBoth = release == Release.V2_8 && component == Component.ZYNC_QUE;
            String group = "threescale_component: " + component.group();
            String element = "threescale_component_element: " + component.element();

            assertThat(selects("matchLabels: {" + group + ", " + element + "}", workload))
                    .as(release + " " + component)
                    .isEqualTo(lacksElement ? NO : YES);
            assertThat(selects("matchLabels: {" + group + "}", workload)).isEqualTo(lacksBoth ? NO : YES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void version_labels_name_the_release(Release release) {
        assertThat(selects("matchLabels: {rht.comp_ver: '" + release + "'}", listener(release, "")))
                .isEqualTo(release.isAtLeast(Release.V2_12) ? YES : NO);
        assertThat(selects("matchLabels: {com.redhat.product-version: '" + release + "'}", listener(release, "")))
                .isEqualTo(releases("2.9", "2.11").contains(release) ? YES : NO);
    }

    @Test
    void value_that_only_the_cluster_knows_is_unknown() {
        assertThat(selects("matchLabels: {pod-template-hash: abc}", listener(Release.V2_15, "")))
                .isEqualTo(UNKNOWN);
        assertThat(selects("matchLabels: {com.redhat.component-version: '2.9'}", listener(Release.V2_9, "")))
                .isEqualTo(UNKNOWN);
        assertThat(selects("matchLabels: {pod-template-hash: abc}", listener(Release.V2_14, "")))
                .isEqualTo(NO);
    }

    @ParameterizedTest
    @CsvSource({
        "'{key: pod-template-hash, operator: Exists}', YES",
        "'{key: pod-template-hash, operator: DoesNotExist}', NO",
        "'{key: pod-template-hash, operator: In, values: [a, b]}', UNKNOWN",
        "'{key: pod-template-hash, operator: NotIn, values: [a]}', UNKNOWN",
        "'{key: pod-template-hash, operator: In, values: []}', NO",
        "'{key: pod-template-hash, operator: NotIn, values: []}', YES",
        "'{key: deployment, operator: In, values: [backend-listener, a]}', YES",
        "'{key: deployment, operator: NotIn, values: [backend-listener]}', NO",
        "'{key: none, operator: NotIn, values: [a]}', YES",
        "'{key: none, operator: In, values: [a]}', NO",
        "'{key: none, operator: Like, values: [a]}', NO",
        "'{key: deployment, operator: in, values: [backend-listener]}', NO"
    })
    void expression_is_answered(String expression, Answer answer) {
        assertThat(selects("matchExpressions: [" + expression + "]", listener(Release.V2_15, "")))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "backend-listener-1, UNKNOWN",
        "backend-listener-90, UNKNOWN",
        "backend-listener, NO",
        "backend-listener-, NO",
        "backend-listener-x, NO",
        "backend-listener-1x, NO",
        "backend-worker-1, NO"
    })
    void deployment_label_of_a_deployment_config_has_a_number(String value, Answer answer) {
        for (Release release : releases("2.8", "2.14")) {
            assertThat(selects("matchLabels: {deployment: " + value + "}", listener(release, "")))
                    .isEqualTo(answer);
        }
    }

    @Test
    void one_no_decides_whatever_else_is_unknown() {
        assertThat(selects("matchLabels: {pod-template-hash: abc, app: other}", listener(Release.V2_15, "")))
                .isEqualTo(NO);
        assertThat(selects(
                        "matchLabels: {pod-template-hash: abc, app: 3scale-api-management}",
                        listener(Release.V2_15, "")))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void app_label_replaces_the_default() {
        Workload workload = listener(Release.V2_16, "appLabel: mine\n");

        assertThat(selects("matchLabels: {app: mine}", workload)).isEqualTo(YES);
        assertThat(selects("matchLabels: {app: 3scale-api-management}", workload))
                .isEqualTo(NO);
        assertThat(selects("matchLabels: {app: 3scale-api-management}", listener(Release.V2_16, "appLabel:\n")))
                .isEqualTo(YES);
    }

    @Test
    void app_label_that_is_broken_makes_its_value_unknown() {
        Workload workload = listener(Release.V2_16, "appLabel: 5\n");

        assertThat(selects("matchLabels: {app: 3scale-api-management}", workload))
                .isEqualTo(UNKNOWN);
        assertThat(selects("matchExpressions: [{key: app, operator: Exists}]", workload))
                .isEqualTo(YES);
    }

    private static String labels(String labels) {
        return "backend: {listenerSpec: {labels: " + labels + "}}\n";
    }

    @Test
    void labels_of_the_user_are_on_the_pods_from_2_14_on() {
        for (Release release : Release.all()) {
            assertThat(selects("matchLabels: {team: a}", listener(release, labels("{team: a}"))))
                    .isEqualTo(release.isAtLeast(Release.V2_14) ? YES : NO);
        }
    }

    @Test
    void labels_of_the_user_are_on_the_pods_of_their_workload_only() {
        Installation installation = Given.installation(Release.V2_16, labels("{team: a}"));

        for (Workload workload : installation.workloads()) {
            assertThat(selects("matchLabels: {team: a}", workload))
                    .isEqualTo(workload.component() == Component.BACKEND_LISTENER ? YES : NO);
        }
    }

    @ParameterizedTest
    @CsvSource({"app", "threescale_component_element", "rht.subcomp"})
    void label_of_the_user_replaces_one_of_the_operator(String key) {
        Workload workload = listener(Release.V2_16, labels("{" + key + ": mine}"));

        assertThat(selects("matchLabels: {" + key + ": mine}", workload)).isEqualTo(YES);
    }

    @ParameterizedTest
    @CsvSource({"2.14, deploymentConfig", "2.14, deploymentconfig", "2.15, deployment", "2.16, deployment"})
    void label_of_the_user_replaces_none_by_which_the_workload_finds_its_pods(String release, String key) {
        Workload workload = listener(Release.named(release), labels("{" + key + ": mine}"));

        assertThat(selects("matchLabels: {" + key + ": mine}", workload)).isEqualTo(NO);
        assertThat(selects("matchLabels: {" + key + ": backend-listener}", workload))
                .isEqualTo(YES);
    }

    @Test
    void label_of_the_user_does_not_make_a_value_of_the_platform_known() {
        assertThat(selects(
                        "matchLabels: {pod-template-hash: mine}",
                        listener(Release.V2_16, labels("{pod-template-hash: mine}"))))
                .isEqualTo(UNKNOWN);
        assertThat(selects("matchLabels: {deployment: mine}", listener(Release.V2_14, labels("{deployment: mine}"))))
                .isEqualTo(NO);
        assertThat(selects(
                        "matchLabels: {deploymentConfig: mine}",
                        listener(Release.V2_16, labels("{deploymentConfig: mine}"))))
                .isEqualTo(YES);
    }

    @Test
    void label_of_the_user_that_is_broken_is_there_with_an_unknown_value() {
        Workload workload = listener(Release.V2_16, labels("{team: 5, none: }"));

        assertThat(selects("matchLabels: {team: '5'}", workload)).isEqualTo(UNKNOWN);
        assertThat(selects("matchExpressions: [{key: team, operator: Exists}]", workload))
                .isEqualTo(YES);
        assertThat(selects("matchExpressions: [{key: none, operator: Exists}]", workload))
                .isEqualTo(NO);
    }

    @Test
    void labels_of_the_user_that_are_broken_as_a_whole_make_all_but_the_fixed_ones_unknown() {
        Workload workload = listener(Release.V2_16, labels("text"));

        assertThat(selects("matchLabels: {team: a}", workload)).isEqualTo(UNKNOWN);
        assertThat(selects("matchLabels: {app: 3scale-api-management}", workload))
                .isEqualTo(UNKNOWN);
        assertThat(selects("matchExpressions: [{key: team, operator: Exists}]", workload))
                .isEqualTo(UNKNOWN);
        assertThat(selects("matchExpressions: [{key: app, operator: Exists}]", workload))
                .isEqualTo(YES);
        assertThat(selects("matchExpressions: [{key: team, operator: In, values: []}]", workload))
                .isEqualTo(NO);
        assertThat(selects("matchLabels: {deployment: backend-listener}", workload))
                .isEqualTo(YES);
        assertThat(selects("matchLabels: {deployment: backend-worker}", workload))
                .isEqualTo(NO);
    }
}
