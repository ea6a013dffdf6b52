package io.github.threescaleha.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.schema.ConfigurationSchema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema as an editor gets it, applied by the validator alone. */
class ConfigurationSchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(ConfigurationSchema.print());

    @Test
    void is_a_valid_schema_of_the_draft_that_it_names() {
        JsonNode schema = JsonMapper.shared().readTree(ConfigurationSchema.print());
        String draft = schema.path("$schema").asString();
        assertThat(draft).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(REGISTRY.getSchema(SchemaLocation.of(draft)).validate(schema))
                .isEmpty();
    }

    @Test
    void accepts_the_example_of_the_documentation() {
        assertThat(errors("""
                {"release": "2.16", "topology": "multi-zone", "zones": 3, "fail-on": "error",
                 "rules": {"minimum-replicas": "warning"},
                 "overrides": [
                   {"paths": ["overlays/dev/**"], "topology": "single-node", "rules": {"pod-anti-affinity": false}}],
                 "waivers": [
                   {"rule": "external-zync-database", "object": "prod/example", "component": "zync-database",
                    "reason": "zync is rebuilt from system by a rake task, agreed with SRE",
                    "expires": "2027-03-31"}]}
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "'topology'",
                "{'topolgy': 'multi-zone'}",
                "{'release': 2.16}",
                "{'release': '2.7'}",
                "{'topology': 'two'}",
                "{'nodes': 0}",
                "{'zones': '3'}",
                "{'zones': 4294967296}",
                "{'fail-on': 'off'}",
                "{'rules': {'schema': 'fatal'}}",
                "{'rules': {'schema': true}}",
                "{'rules': ['schema']}",
                "{'overrides': [{'nodes': 3}]}",
                "{'overrides': [{'paths': []}]}",
                "{'overrides': [{'paths': ['a'], 'fail-on': 'never'}]}",
                "{'overrides': [{'paths': ['a'], 'topolgy': 'multi-zone'}]}",
                "{'waivers': [{'rule': 'schema'}]}",
                "{'waivers': [{'rule': 'schema', 'reason': ' '}]}",
                "{'waivers': [{'rule': 'schema', 'reason': 'r', 'expire': '2027-03-31'}]}",
                "{'waivers': [{'rule': 'schema', 'reason': 'r', 'expires': '2027-3-31'}]}",
                "{'waivers': {}}"
            })
    void refuses_mistakes(String configuration) {
        assertThat(errors(configuration.replace('\'', '"'))).isNotEmpty();
    }

    @Test
    void names_the_releases_topologies_and_thresholds_that_there_are() {
        assertThat(allowed("/$defs/release"))
                .containsExactlyElementsOf(
                        Release.all().stream().map(Release::label).toList());
        assertThat(allowed("/$defs/topology"))
                .containsExactlyElementsOf(Stream.of(Topology.Kind.values())
                        .map(Topology.Kind::label)
                        .toList());
        assertThat(allowed("/properties/fail-on"))
                .containsExactlyElementsOf(
                        Stream.of(FailOn.values()).map(FailOn::label).toList());
    }

    @Test
    void describes_each_key_for_editors() {
        JsonNode schema = JsonMapper.shared().readTree(ConfigurationSchema.print());
        for (String key : List.of("fail-on", "overrides", "waivers")) {
            assertThat(schema.path("properties").path(key).path("description").asString())
                    .as(key)
                    .isNotBlank();
        }
    }

    private static List<String> allowed(String pointer) {
        JsonNode schema = JsonMapper.shared().readTree(ConfigurationSchema.print());
        return schema.at(pointer)
                .path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
