package io.github.threescaleha.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import io.github.threescaleha.manifest.Manifest.Kind;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlScalar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {
    private static DocumentManifests read(String text) {
        return ManifestReader.read(
                Given.file(text), Given.stream(text).documents().get(0));
    }

    private static List<String> identities(String text) {
        return read(text).manifests().stream().map(Manifest::identity).toList();
    }

    @Test
    void api_manager_alone_is_found() {
        Manifest manifest = Given.manifest("""
                kind: APIManager
                metadata: {name: a, namespace: ns}
                """);

        assertThat(manifest.kind()).isEqualTo(Kind.API_MANAGER);
        assertThat(manifest.name()).isEqualTo("a");
        assertThat(manifest.namespace()).isEqualTo("ns");
        assertThat(manifest.identity()).isEqualTo("APIManager/ns/a");
        assertThat(manifest.rootSpan().start()).hasToString("1:1");
    }

    @Test
    void secret_alone_is_found() {
        assertThat(identities("kind: Secret\nmetadata: {name: s}\n")).containsExactly("Secret//s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: Deployment\n",
                "kind: apimanager\n",
                "kind: [APIManager]\n",
                "kind:\n",
                "a: 1\n",
                "text\n",
                "- kind: APIManager\n",
                "kind: List\n",
                "kind: List\nitems: {kind: APIManager}\n",
                "kind: Template\nobjects: text\n",
                "kind: Policy\nspec: {policy-templates: text}\n",
                "kind: Policy\nspec: text\n",
                "kind: Policy\nspec: {policy-templates: [text, {}, {objectDefinition: }]}\n",
                "kind: ConfigurationPolicy\n"
            })
    void nothing_is_found_where_nothing_is(String text) {
        assertThat(read(text)).isEqualTo(new DocumentManifests(List.of(), 0));
    }

    @Test
    void items_of_lists_are_found_at_any_depth() {
        List<Manifest> manifests = Given.manifests("""
                kind: List
                items:
                  - kind: APIManager
                    metadata: {name: a}
                  - kind: Service
                  - kind: List
                    items:
                      - kind: Secret
                        metadata: {name: s}
                  - kind: APIManagerList
                    items:
                      - {kind: APIManager, metadata: {name: b}}
                  - kind: SecretList
                    items:
                      - {kind: Secret, metadata: {name: t}}
                """);

        assertThat(manifests)
                .extracting(Manifest::identity)
                .containsExactly("APIManager//a", "Secret//s", "APIManager//b", "Secret//t");
        assertThat(manifests).extracting(m -> m.rootSpan().start().toString()).startsWith("3:5", "8:9");
        assertThat(manifests).extracting(Manifest::document).containsOnly(0);
    }

    @Test
    void pointers_begin_at_the_object_and_places_are_those_of_the_file() {
        Manifest manifest = Given.manifest("""
                kind: List
                items:
                  - kind: APIManager
                    spec:
                      backend:
                        listenerSpec:
                          replicas: 1
                """);

        assertThat(manifest.locate(new Pointer("/spec/backend/listenerSpec/replicas"))
                        .start())
                .hasToString("7:21");
        assertThat(manifest.locate(new Pointer("/metadata/name")).start()).hasToString("3:5");
    }

    @Test
    void policy_is_unwrapped_with_the_configuration_policies_in_it() {
        List<Manifest> manifests = Given.manifests("""
                kind: Policy
                spec:
                  policy-templates:
                    - objectDefinition:
                        kind: ConfigurationPolicy
                        spec:
                          object-templates:
                            - complianceType: musthave
                              objectDefinition:
                                kind: APIManager
                                metadata: {name: a}
                            - complianceType: mustonlyhave
                              objectDefinition:
                                kind: Secret
                                metadata: {name: s}
                """);

        assertThat(manifests).extracting(Manifest::identity).containsExactly("APIManager//a", "Secret//s");
        assertThat(manifests.get(0).rootSpan().start()).hasToString("9:15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "object-templates: [{complianceType: mustnothave, objectDefinition: {kind: APIManager}}]",
                "object-templates: [{complianceType: MustNotHave, objectDefinition: {kind: APIManager}}]",
                "object-templates: [{complianceType: musthave, objectDefinition: 'kind: APIManager'}]",
                "object-templates: [{complianceType: musthave}]",
                "object-templates-raw: '- complianceType: musthave'"
            })
    void object_template_that_cannot_be_judged_counts_as_skipped(String templates) {
        assertThat(read("kind: ConfigurationPolicy\nspec:\n  " + templates + "\n"))
                .isEqualTo(new DocumentManifests(List.of(), 1));
    }

    @Test
    void object_templates_beside_a_skipped_one_are_found() {
        DocumentManifests found = read("""
                kind: ConfigurationPolicy
                spec:
                  object-templates-raw: x
                  object-templates:
                    - complianceType: mustnothave
                      objectDefinition: {kind: APIManager}
                    - text
                    - complianceType: musthave
                      objectDefinition: {kind: APIManager}
                """);

        assertThat(found.skipped()).isEqualTo(2);
        assertThat(found.manifests()).hasSize(1);
    }

    @Test
    void shared_namespace_is_the_same_or_not_given() {
        Manifest here = Given.manifest("kind: Secret\nmetadata: {namespace: a}\n");
        Manifest there = Given.manifest("kind: Secret\nmetadata: {namespace: b}\n");
        Manifest anywhere = Given.manifest("kind: Secret\nmetadata: {namespace: ''}\n");

        assertThat(here.sharesNamespace(here)).isTrue();
        assertThat(here.sharesNamespace(there)).isFalse();
        assertThat(here.sharesNamespace(anywhere)).isTrue();
        assertThat(anywhere.sharesNamespace(there)).isTrue();
        assertThat(anywhere.namespace()).isNull();
    }

    @Test
    void annotation_that_is_no_text_is_not_there() {
        Manifest manifest =
                Given.manifest("kind: APIManager\nmetadata: {annotations: {a: 'true', b: true, c: , d: [x]}}\n");

        assertThat(manifest.annotation("a")).isEqualTo("true");
        assertThat(manifest.annotation("b")).isNull();
        assertThat(manifest.annotation("c")).isNull();
        assertThat(manifest.annotation("d")).isNull();
        assertThat(manifest.annotation("e")).isNull();
        assertThat(Given.manifest("kind: APIManager\n").annotation("a")).isNull();
    }

    @Test
    void null_that_is_written_stands_there() {
        Manifest manifest = Given.manifest("kind: APIManager\nspec: {a: , b: {c: 1}}\n");

        assertThat(manifest.has(new Pointer("/spec/a"))).isTrue();
        assertThat(manifest.has(new Pointer("/spec/b/c"))).isTrue();
        assertThat(manifest.has(new Pointer("/spec/b/d"))).isFalse();
        assertThat(manifest.has(new Pointer("/spec/a/b"))).isFalse();
        assertThat(manifest.has(Pointer.ROOT)).isTrue();
    }

    @Test
    void name_that_is_no_text_is_not_there() {
        assertThat(Given.manifest("kind: APIManager\nmetadata: {name: 1}\n").identity())
                .isEqualTo("APIManager//");
        assertThat(Given.manifest("kind: APIManager\nmetadata: text\n").name()).isNull();
    }

    @Test
    void alias_in_a_template_is_unwrapped_too() {
        Manifest manifest = Given.manifest("""
                kind: Template
                x: &spec {wildcardDomain: "${DOMAIN}"}
                objects:
                  - kind: APIManager
                    spec: *spec
                parameters:
                  - {name: DOMAIN, value: example.com}
                """);

        assertThat(((YamlScalar) manifest.root().mapping("spec").get("wildcardDomain")).text())
                .isEqualTo("example.com");
    }
}
