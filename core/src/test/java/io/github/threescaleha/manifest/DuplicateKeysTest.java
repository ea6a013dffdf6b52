package io.github.threescaleha.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateKeysTest {
    private static List<String> duplicates(Manifest manifest) {
        return manifest.duplicateKeys().stream()
                .map(duplicate ->
                        duplicate.pointer() + " " + duplicate.key().first().start() + " "
                                + duplicate.key().again().start())
                .toList();
    }

    @Test
    void keys_given_twice_are_collected_with_their_pointers() {
        Manifest manifest = Given.manifest("""
                kind: APIManager
                spec:
                  a: 1
                  a: 2
                  list:
                    - {b: 1, b: 2}
                """);

        assertThat(duplicates(manifest)).containsExactly("/spec/a 3:3 4:3", "/spec/list/0/b 6:8 6:14");
    }

    @Test
    void keys_in_a_value_that_lost_are_collected() {
        assertThat(duplicates(Given.manifest("kind: APIManager\na: {b: 1, b: 2}\na: 3\n")))
                .containsExactly("/a 2:1 3:1", "/a/b 2:5 2:11");
    }

    @Test
    void key_behind_an_alias_is_collected_once() {
        assertThat(duplicates(Given.manifest("kind: APIManager\na: &x {b: 1, b: 2}\nc: *x\n")))
                .hasSize(1);
    }

    @Test
    void keys_around_the_objects_belong_to_the_first() {
        List<Manifest> manifests = Given.manifests("""
                kind: List
                apiVersion: v1
                apiVersion: v1
                items:
                  - {kind: APIManager, a: 1, a: 2}
                  - {kind: APIManager, b: 1, b: 2}
                """);

        assertThat(duplicates(manifests.get(0))).containsExactly("/apiVersion 2:1 3:1", "/a 5:24 5:30");
        assertThat(duplicates(manifests.get(1))).containsExactly("/b 6:24 6:30");
    }

    @Test
    void object_without_duplicates_has_none() {
        assertThat(Given.manifest("kind: APIManager\na: 1\n").duplicateKeys()).isEmpty();
    }

    @Test
    void key_given_twice_in_a_template_is_collected() {
        assertThat(duplicates(Given.manifest("""
                        kind: Template
                        parameters: [{name: X, value: y}]
                        objects:
                          - kind: APIManager
                            metadata: {name: "${X}", name: b}
                        """))).containsExactly("/metadata/name 5:16 5:30");
    }
}
