package io.github.threescaleha.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.threescaleha.Given;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.schema.ReleaseSchema.Purpose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReleaseSchemaTest {
    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";
    private static final JsonNode SOURCE = SchemaSource.load();

    private static JsonNode printed(Release release) {
        return JsonMapper.shared().readTree(Given.SCHEMA.print(release));
    }

    @ParameterizedTest
    @EnumSource
    void fields_of_a_release_are_those_of_its_crd(Release release) {
        List<String> expected = FieldTable.fields(release);
        assertThat(expected).hasSizeGreaterThan(40).doesNotHaveDuplicates();

        assertThat(SchemaWalk.fields(printed(release))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(SchemaWalk.fields(ReleaseSchema.derive(SOURCE, release, Purpose.VALIDATION)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void kubernetes_types_of_a_release_are_those_of_its_crd(Release release) {
        List<String> expected = FieldTable.kubernetesFields(release);
        assertThat(expected.isEmpty()).isEqualTo(release == Release.V2_8);

        assertThat(SchemaWalk.kubernetesFields(printed(release))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void newer_releases_have_more_fields() {
        assertThat(FieldTable.fields(Release.V2_16)).hasSizeGreaterThan(280);
        assertThat(FieldTable.kubernetesFields(Release.V2_16)).hasSizeGreaterThan(45);
    }

    @ParameterizedTest
    @EnumSource
    void printed_schema_is_valid_json_schema(Release release) {
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(META_SCHEMA));

        assertThat(metaSchema.validate("{\"type\": 1}", InputFormat.JSON)).isNotEmpty();
        assertThat(metaSchema.validate(Given.SCHEMA.print(release), InputFormat.JSON))
                .isEmpty();
        assertThat(printed(release).path("$schema").asString()).isEqualTo(META_SCHEMA);
        assertThat(printed(release).path("title").asString()).isEqualTo("3scale APIManager " + release);
    }

    @ParameterizedTest
    @EnumSource
    void printed_schema_holds_no_keyword_of_our_own_and_no_loose_end(Release release) {
        String text = Given.SCHEMA.print(release);
        assertThat(text).doesNotContain("\"x-").doesNotContain("$comment");

        Set<String> used = new HashSet<>();
        collectReferences(printed(release), used);
        Set<String> defined = new HashSet<>();
        printed(release).path("$defs").forEachEntry((name, schema) -> defined.add("#/$defs/" + name));
        assertThat(used).isNotEmpty().isEqualTo(defined);
    }

    @ParameterizedTest
    @EnumSource
    void unknown_fields_are_refused_where_the_api_server_drops_them(Release release) {
        JsonNode schema = printed(release);
        boolean dropsBelowSpec = release.isAtLeast(Release.V2_11);

        assertThat(isClosed(schema)).isFalse();
        assertThat(isClosed(schema.at("/properties/spec"))).isEqualTo(release == Release.V2_12);
        List<String> open = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        schema.at("/properties/spec/properties").forEachEntry((name, field) -> sort(name, field, open, closed));
        schema.path("$defs").forEachEntry((name, type) -> sort(name, type, open, closed));
        assertThat(dropsBelowSpec ? open : closed).isEmpty();
        assertThat(dropsBelowSpec ? closed : open).hasSizeGreaterThan(15);
    }

    private static boolean isClosed(JsonNode schema) {
        JsonNode others = schema.path("additionalProperties");
        return others.isBoolean() && !others.asBoolean();
    }

    private static void sort(String name, JsonNode schema, List<String> open, List<String> closed) {
        if (schema.has("properties")) {
            (isClosed(schema) ? closed : open).add(name);
            schema.get("properties")
                    .forEachEntry((field, property) -> sort(name + "." + field, property, open, closed));
        }
        if (schema.has("items")) {
            sort(name + "[]", schema.get("items"), open, closed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_field_has_a_title_and_each_field_of_the_operator_a_description(Release release) {
        JsonNode schema = printed(release);
        List<String> without = new ArrayList<>();
        schema.path("properties").forEachEntry((name, field) -> requireText(schema, name, field, "title", without));
        schema.at("/properties/spec/properties")
                .forEachEntry((name, field) -> requireText(schema, name, field, "description", without));
        schema.path("$defs").forEachEntry((name, type) -> requireText(schema, name, type, "title", without));

        assertThat(without).isEmpty();
    }

    private static void requireText(JsonNode root, String name, JsonNode schema, String keyword, List<String> without) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty() && !schema.has(keyword)) {
            requireText(root, name, root.at(reference.substring(1)), keyword, without);
        } else if (schema.path(keyword).asString("").isBlank() && !isHelper(name)) {
            without.add(name + " without " + keyword);
        }
        schema.path("properties")
                .forEachEntry((field, property) -> requireText(root, name + "." + field, property, "title", without));
    }

    /** Definitions that only ever stand behind a field with a title of its own. */
    private static boolean isHelper(String name) {
        return List.of("workload", "autoscaledWorkload", "stringMap", "quantity", "localObjectReference", "volumeClaim")
                .contains(name);
    }

    @ParameterizedTest
    @EnumSource
    void deprecated_fields_are_marked(Release release) {
        JsonNode spec = printed(release).at("/properties/spec/properties");

        assertThat(isDeprecated(spec.path("highAvailability"))).isEqualTo(release.isAtLeast(Release.V2_12));
        assertThat(isDeprecated(spec.at("/system/properties/sphinxSpec"))).isEqualTo(release.isAtLeast(Release.V2_14));
        assertThat(isDeprecated(spec.at("/system/properties/fileStorage/properties/amazonSimpleStorageService")))
                .isTrue();
        for (String gateway : List.of("stagingSpec", "productionSpec")) {
            assertThat(isDeprecated(spec.at("/apicast/properties/" + gateway + "/properties/openTracing")))
                    .isEqualTo(release.isAtLeast(Release.V2_15));
        }
        assertThat(isDeprecated(spec.path("wildcardDomain"))).isFalse();
    }

    private static boolean isDeprecated(JsonNode schema) {
        return schema.path("deprecated").asBoolean(false);
    }

    private static void collectReferences(JsonNode node, Set<String> into) {
        if (node.isObject()) {
            node.forEachEntry((name, value) -> {
                if (name.equals("$ref") && value.isString()) {
                    into.add(value.asString());
                }
                collectReferences(value, into);
            });
        }
        node.forEach(child -> {
            if (!node.isObject()) {
                collectReferences(child, into);
            }
        });
    }
}
