package io.github.threescaleha.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KustomizationTest {
    @ParameterizedTest
    @ValueSource(strings = {"kustomization.yaml", "a/b/kustomization.yml", "Kustomization"})
    void file_is_known_by_its_name(String name) {
        assertThat(Kustomization.isOne(name, Given.root("resources: []"))).isTrue();
    }

    @Test
    void document_is_known_by_its_kind() {
        assertThat(Kustomization.isOne("a.yaml", Given.root("kind: Kustomization")))
                .isTrue();
        assertThat(Kustomization.isOne("a.yaml", Given.root("kind: APIManager")))
                .isFalse();
        assertThat(Kustomization.isOne("mykustomization.yaml", Given.root("- a")))
                .isFalse();
    }

    @Test
    void files_named_as_patches_are_collected() {
        assertThat(Kustomization.patchFiles(Given.root("""
                        patches:
                          - path: a.yaml
                            target: {kind: APIManager}
                          - patch: "- op: replace"
                          - {}
                        patchesStrategicMerge:
                          - b.yaml
                          - |
                            kind: APIManager
                            spec: {}
                          - [x]
                        patchesJson6902:
                          - target: {kind: APIManager}
                            path: ../c.yaml
                        resources:
                          - d.yaml
                        """))).containsExactly("a.yaml", "b.yaml", "../c.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "[a]", "{}", "patches: text", "patches: {path: a}", "patches: [{path: 1}]"})
    void kustomization_without_patches_names_none(String text) {
        assertThat(Kustomization.patchFiles(Given.root(text))).isEmpty();
    }
}
