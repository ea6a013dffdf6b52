package io.github.threescaleha.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocatorTest {
    private static final String TEXT = """
            kind: APIManager
            spec:
              backend:
                listenerSpec:
                  replicas: 1
                  none:
              list:
                - name: a
                - text
                - [x, y]
            """;
    private static final YamlNode ROOT = Given.root(TEXT);

    private static String place(String pointer) {
        return Locator.locate(ROOT, Locator.ofDocument(ROOT), new Pointer(pointer))
                .start()
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1:1, the root is shown by its first key",
        "/spec/backend/listenerSpec/replicas, 5:17, a scalar by its value",
        "/spec/backend/listenerSpec, 4:5, a mapping by its key",
        "/spec/list, 7:3, a list by its key",
        "/spec/list/0, 8:7, an item by itself",
        "/spec/list/1, 9:7, a scalar item by itself",
        "/spec/list/2/1, 10:11, an item of an item",
        "/spec/list/0/name, 8:13, a scalar in an item",
        "/spec/list/0/other, 8:7, what an item lacks by the item",
        "/spec/list/7, 7:3, an item that is not there by the list",
        "/spec/list/x, 7:3, a step that is no number by the list",
        "/spec/backend/workerSpec/replicas, 3:3, what is not there by the nearest key",
        "/metadata/annotations, 1:1, what is not there at all by the first key",
        "/kind/x, 1:1, what is below a scalar by the key of the scalar"
    })
    void is_shown_where(String pointer, String place, String why) {
        assertThat(place(pointer)).as(why).isEqualTo(place);
    }

    @Test
    void null_that_is_written_is_a_value() {
        assertThat(Locator.find(ROOT, new Pointer("/spec/backend/listenerSpec/none")))
                .isNull();
        assertThat(place("/spec/backend/listenerSpec/none")).isEqualTo("6:12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/spec/list/-1", "/spec/list/99999999999", "/spec/list/", "/kind/0", "/x/y/z"})
    void nothing_is_found_where_nothing_is(String pointer) {
        assertThat(Locator.find(ROOT, new Pointer(pointer))).isNull();
    }

    @Test
    void what_is_there_is_found() {
        assertThat(((YamlScalar) Locator.find(ROOT, new Pointer("/spec/list/2/1"))).text())
                .isEqualTo("y");
        assertThat(Locator.find(ROOT, Pointer.ROOT)).isSameAs(ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/spec/list/-1/x", "/spec/list/-1"})
    void negative_item_is_not_there(String pointer) {
        assertThat(place(pointer)).isEqualTo("7:3");
    }

    @Test
    void document_that_is_no_mapping_is_shown_by_itself() {
        YamlNode list = Given.root("# comment\n- a\n");

        assertThat(Locator.ofDocument(list)).isEqualTo(list.span());
        assertThat(Locator.ofDocument(Given.root("{}")))
                .isEqualTo(Given.root("{}").span());
    }
}
