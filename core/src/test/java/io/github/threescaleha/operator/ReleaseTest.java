package io.github.threescaleha.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
    @Test
    void all_nine_are_known_oldest_first() {
        assertThat(Release.all())
                .extracting(Release::label)
                .containsExactly("2.8", "2.9", "2.10", "2.11", "2.12", "2.13", "2.14", "2.15", "2.16");
        assertThat(Release.newest()).hasToString("2.16");
    }

    @ParameterizedTest
    @CsvSource({
        // workloads, label, affinity, externalComponents, zync's database external, own critical databases
        "2.8,  DeploymentConfig, deploymentConfig, false, false, false, true",
        "2.9,  DeploymentConfig, deploymentConfig, true,  false, false, true",
        "2.10, DeploymentConfig, deploymentConfig, true,  false, true,  true",
        "2.11, DeploymentConfig, deploymentConfig, true,  false, true,  true",
        "2.12, DeploymentConfig, deploymentConfig, true,  true,  true,  true",
        "2.13, DeploymentConfig, deploymentConfig, true,  true,  true,  true",
        "2.14, DeploymentConfig, deploymentConfig, true,  true,  true,  true",
        "2.15, Deployment,       deployment,       true,  true,  true,  true",
        "2.16, Deployment,       deployment,       true,  true,  true,  false"
    })
    void what_a_release_does(
            String name,
            String kind,
            String selectorLabel,
            boolean affinity,
            boolean externalComponents,
            boolean externalZync,
            boolean makesDatabases) {
        Release release = Release.named(name);

        assertThat(release.workloadKind()).isEqualTo(kind);
        assertThat(release.selectorLabel()).isEqualTo(selectorLabel);
        assertThat(release.makesDeployments()).isEqualTo(kind.equals("Deployment"));
        assertThat(release.hasAffinity()).isEqualTo(affinity);
        assertThat(release.hasExternalComponents()).isEqualTo(externalComponents);
        assertThat(release.hasExternalZyncDatabase()).isEqualTo(externalZync);
        assertThat(release.makesCriticalDatabases()).isEqualTo(makesDatabases);
    }

    @Test
    void ten_comes_after_nine() {
        assertThat(Release.V2_10.isAtLeast(Release.V2_9)).isTrue();
        assertThat(Release.V2_9.isAtLeast(Release.V2_10)).isFalse();
        assertThat(Release.V2_9.isAtLeast(Release.V2_9)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "2.7", "2.17", "2.16.0", "v2.16", " 2.16", "master"})
    void other_names_name_no_release(String name) {
        assertThat(Release.named(name)).isNull();
    }
}
