package io.github.threescaleha.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PointerTest {
    private static final String ANNOTATION = "apps.3scale.net/disable-async";

    @Test
    void slash_and_tilde_in_a_step_are_escaped() {
        Pointer pointer = Pointer.ROOT.child("metadata").child(ANNOTATION).child("a~b");

        assertThat(pointer).hasToString("/metadata/apps.3scale.net~1disable-async/a~0b");
        assertThat(pointer.steps()).containsExactly("metadata", ANNOTATION, "a~b");
        assertThat(pointer.last()).isEqualTo("a~b");
    }

    @Test
    void tilde_before_a_one_is_not_taken_for_a_slash() {
        assertThat(Pointer.ROOT.child("~1")).hasToString("/~01");
        assertThat(Pointer.ROOT.child("~1").last()).isEqualTo("~1");
    }

    @Test
    void empty_step_is_a_step() {
        assertThat(Pointer.ROOT.child("").steps()).containsExactly("");
        assertThat(Pointer.ROOT.child("").child("a").steps()).containsExactly("", "a");
        assertThat(Pointer.ROOT.steps()).isEmpty();
    }

    @Test
    void people_write_dots_and_brackets() {
        assertThat(new Pointer("/spec/backend/listenerSpec/replicas").dotted())
                .isEqualTo("spec.backend.listenerSpec.replicas");
        assertThat(new Pointer("/spec/a").child(0).child("b").dotted()).isEqualTo("spec.a[0].b");
        assertThat(Pointer.ROOT.dotted()).isEmpty();
    }

    @Test
    void lies_below_another_by_whole_steps_only() {
        Pointer backend = new Pointer("/spec/backend");

        assertThat(new Pointer("/spec/backend/redis").startsWith(backend)).isTrue();
        assertThat(backend.startsWith(backend)).isTrue();
        assertThat(backend.startsWith(Pointer.ROOT)).isTrue();
        assertThat(new Pointer("/spec/backendRedis").startsWith(backend)).isFalse();
        assertThat(new Pointer("/spec").startsWith(backend)).isFalse();
    }

    @Test
    void parent_is_one_step_up() {
        assertThat(new Pointer("/a/b").parent()).isEqualTo(new Pointer("/a"));
        assertThat(new Pointer("/a").parent()).isEqualTo(Pointer.ROOT);
        assertThat(Pointer.ROOT.parent()).isNull();
    }

    @Test
    void resolves_steps_below() {
        assertThat(new Pointer("/a").resolve(new Pointer("/b/c"))).isEqualTo(new Pointer("/a/b/c"));
        assertThat(new Pointer("/a").resolve(Pointer.ROOT)).isEqualTo(new Pointer("/a"));
    }

    @Test
    void text_without_a_slash_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pointer("spec/a"));
    }
}
