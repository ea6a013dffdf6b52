package io.github.threescaleha.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.yaml.YamlMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTypesTest {
    private static final Path TABLE = Path.of("src/main/java/io/github/threescaleha/schema/ShortSchema.java");
    private static final int TEXT_BLOCK_INDENT = 20;
    private static final int MANIFESTS = 600;

    private final ManifestSchema schema = new ManifestSchema();
    private final Validator validator = new Validator();

    @Test
    void short_form_says_what_the_annotated_schema_says() throws IOException {
        String written = Files.readString(TABLE);
        String wanted = withMappings(FieldNotation.of(SchemaSource.load()), written);
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(TABLE, wanted);
        }
        assertThat(written)
                .as("made from apimanager.schema.json: to write it anew, run mvn -pl core test -Ddocs.update=true")
                .isEqualTo(wanted);
    }

    /** The class with other cases in its switch. */
    private static String withMappings(Map<String, String> mappings, String source) {
        StringBuilder cases = new StringBuilder();
        mappings.forEach((name, text) -> cases.append("            case \"")
                .append(name)
                .append("\" -> \"\"\"\n")
                .append(text.replace("\\", "\\\\").indent(TEXT_BLOCK_INDENT).replaceAll("(?m)^ +$", ""))
                .append("                    \"\"\";\n"));
        int begin = source.indexOf('\n', source.indexOf("switch")) + 1;
        int end = source.indexOf("            default ->");
        return source.substring(0, begin) + cases + source.substring(end);
    }

    @ParameterizedTest
    @EnumSource
    void a_manifest_fits_if_and_only_if_the_validator_finds_nothing_in_it(Release release) {
        Random random = new Random(release.label().hashCode());
        int fitting = 0;
        for (int i = 0; i < MANIFESTS; i++) {
            double broken = i % 3 == 0 ? 0 : 0.3 / (i % 10 + 1);
            YamlMapping manifest = RandomManifest.of(FieldTypes.ofManifest(), random, broken);
            boolean fits = schema.fits(manifest, release);
            Violations violations = validator.violations(manifest, release);

            assertThat(fits)
                    .as(violations::toString)
                    .isEqualTo(violations.byPointer().isEmpty());
            fitting += fits ? 1 : 0;
        }
        assertThat(fitting).isBetween(MANIFESTS / 3, MANIFESTS * 19 / 20);
    }
}
