package io.github.threescaleha.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.threescaleha.Given;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.schema.UnknownField.Meant;
import io.github.threescaleha.yaml.Locator;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestSchemaTest {
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

    private static SchemaReport check(Release release, String spec) {
        return Given.SCHEMA.check(Given.apiManager(spec), release);
    }

    private static SchemaReport check(String spec) {
        return check(Release.V2_16, spec);
    }

    private static List<String> pointers(SchemaReport report) {
        return report.violations().stream()
                .map(violation -> violation.pointer().text())
                .toList();
    }

    private static YamlNode view(SchemaReport report, String pointer) {
        return Locator.find(report.spec(), new Pointer(pointer));
    }

    private static String antiAffinity(String list, String... items) {
        return "backend:\n  listenerSpec:\n    affinity:\n      podAntiAffinity:\n        " + list + ":\n"
                + String.join(
                        "",
                        List.of(items).stream()
                                .map(item -> "          - " + item + "\n")
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void manifest_that_fits_has_no_violation(Release release) {
        SchemaReport report = check(release, "backend: {listenerSpec: {replicas: 2}}\n");

        assertThat(report.violations()).isEmpty();
        assertThat(report.unknownFields()).isEmpty();
        assertThat(report.unavailableFields()).isEmpty();
        assertThat(report.deprecatedFields()).isEmpty();
        assertThat(report.brokenItems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "backend: {listenerSpec: {replicas: \"2\"}} | /spec/backend/listenerSpec/replicas"
                        + " | spec.backend.listenerSpec.replicas is the text \"2\"; it must be a whole number"
                        + " | remove the quotes: replicas: 2",
                "backend: {listenerSpec: {replicas: 1.5}} | /spec/backend/listenerSpec/replicas"
                        + " | spec.backend.listenerSpec.replicas is the number 1.5; it must be a whole number"
                        + " | give a whole number",
                "backend: {listenerSpec: {replicas: 0.5}} | /spec/backend/listenerSpec/replicas"
                        + " | spec.backend.listenerSpec.replicas is the number 0.5; it must be a whole number"
                        + " | give a whole number",
                "backend: {listenerSpec: {replicas: .nan}} | /spec/backend/listenerSpec/replicas"
                        + " | spec.backend.listenerSpec.replicas is the number .nan; it must be a whole number"
                        + " | give a whole number",
                "backend: {listenerSpec: {replicas: 9223372036854775808}} | /spec/backend/listenerSpec/replicas"
                        + " | spec.backend.listenerSpec.replicas is the number 9223372036854775808; it must be at"
                        + " most 9223372036854775807 | set it to at most 9223372036854775807",
                "backend: {listenerSpec: {replicas: [2]}} | /spec/backend/listenerSpec/replicas"
                        + " | spec.backend.listenerSpec.replicas is a list; it must be a whole number"
                        + " | give a whole number",
                "podDisruptionBudget: true | /spec/podDisruptionBudget"
                        + " | spec.podDisruptionBudget is the boolean true; it must be a mapping | give a mapping",
                "podDisruptionBudget: {enabled: 'true'} | /spec/podDisruptionBudget/enabled"
                        + " | spec.podDisruptionBudget.enabled is the text \"true\"; it must be true or false"
                        + " | remove the quotes: enabled: true",
                "podDisruptionBudget: {enabled: yess} | /spec/podDisruptionBudget/enabled"
                        + " | spec.podDisruptionBudget.enabled is the text \"yess\"; it must be true or false"
                        + " | give true or false",
                "tenantName: 12 | /spec/tenantName | spec.tenantName is the number 12; it must be text"
                        + " | quote it: tenantName: \"12\"",
                "appLabel: yes | /spec/appLabel | spec.appLabel is the boolean yes; it must be text"
                        + " | quote it: appLabel: \"yes\"",
                "imagePullSecrets: {name: a} | /spec/imagePullSecrets"
                        + " | spec.imagePullSecrets is a mapping; it must be a list | give a list",
                "apicast: {productionSpec: {workers: 0}} | /spec/apicast/productionSpec/workers"
                        + " | spec.apicast.productionSpec.workers is the number 0; it must be at least 1"
                        + " | set it to at least 1",
                "apicast: {stagingSpec: {httpsVerifyDepth: -1}} | /spec/apicast/stagingSpec/httpsVerifyDepth"
                        + " | spec.apicast.stagingSpec.httpsVerifyDepth is the number -1; it must be at least 0"
                        + " | set it to at least 0",
                "apicast: {stagingSpec: {httpsPort: 2147483648}} | /spec/apicast/stagingSpec/httpsPort"
                        + " | spec.apicast.stagingSpec.httpsPort is the number 2147483648; it must be at most"
                        + " 2147483647 | set it to at most 2147483647",
                "apicast: {stagingSpec: {logLevel: loud}} | /spec/apicast/stagingSpec/logLevel"
                        + " | spec.apicast.stagingSpec.logLevel is the text \"loud\", which is none of debug, info,"
                        + " notice, warn, error, crit, alert, emerg"
                        + " | write one of debug, info, notice, warn, error, crit, alert, emerg",
                "zync: {appSpec: {resources: {limits: {memory: 12Q}}}} | /spec/zync/appSpec/resources/limits/memory"
                        + " | spec.zync.appSpec.resources.limits.memory is the text \"12Q\", which is no quantity"
                        + " | write a quantity such as 500m, 2 or 512Mi",
                "zync: {appSpec: {resources: {limits: {cpu: 0.5}}}} | /spec/zync/appSpec/resources/limits/cpu"
                        + " | spec.zync.appSpec.resources.limits.cpu is the number 0.5; it must be a whole number or"
                        + " text | quote it: cpu: \"0.5\"",
                "system: {fileStorage: {simpleStorageService: {}}}"
                        + " | /spec/system/fileStorage/simpleStorageService/configurationSecretRef"
                        + " | spec.system.fileStorage.simpleStorageService.configurationSecretRef is required and"
                        + " not set | set spec.system.fileStorage.simpleStorageService.configurationSecretRef"
            })
    void violation_says_where_what_and_what_instead(String spec, String pointer, String message, String fix) {
        assertThat(check(spec + "\n").violations())
                .extracting(SchemaViolation::pointer, SchemaViolation::message, SchemaViolation::fix)
                .containsExactly(tuple(new Pointer(pointer), message, fix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"500m", "2", "\"2\"", "0.5Gi", "1e3", "\"1e3\"", "512Mi", "-1", ".5M", "'0.5'"})
    void quantity_is_a_whole_number_or_text_of_its_form(String quantity) {
        assertThat(check("zync: {appSpec: {resources: {requests: {cpu: " + quantity + "}}}}\n")
                        .violations())
                .isEmpty();
    }

    @Test
    void long_text_is_cut_in_the_message() {
        String message = check("podDisruptionBudget: {enabled: " + "\uD83D\uDE00".repeat(100) + "}\n")
                .violations()
                .get(0)
                .message();

        assertThat(message).contains("\"" + "\uD83D\uDE00".repeat(60) + "...\"");
    }

    @Test
    void manifest_without_spec_is_read_as_one_with_an_empty_spec() {
        for (String spec : List.of("", "spec:\n", "spec: {}\n")) {
            Manifest manifest = Given.manifest("apiVersion: apps.3scale.net/v1alpha1\nkind: APIManager\n" + spec);
            SchemaReport report = Given.SCHEMA.check(manifest, Release.V2_16);

            assertThat(report.violations())
                    .containsExactly(new SchemaViolation(
                            new Pointer("/spec/wildcardDomain"),
                            "spec.wildcardDomain is required and not set",
                            "set spec.wildcardDomain"));
            assertThat(((YamlMapping) report.spec()).entries()).isEmpty();
        }
    }

    @Test
    void spec_that_is_no_mapping_is_unknown_as_a_whole() {
        SchemaReport report = Given.SCHEMA.check(
                Given.manifest("apiVersion: apps.3scale.net/v1alpha1\nkind: APIManager\nspec: [a]\n"), Release.V2_16);

        assertThat(pointers(report)).containsExactly("/spec");
        assertThat(((YamlScalar) report.spec()).isUnknown()).isTrue();
    }

    @Test
    void another_api_version_is_a_violation() {
        SchemaReport report = Given.SCHEMA.check(
                Given.manifest("apiVersion: v1\nkind: APIManager\nspec: {wildcardDomain: a}\n"), Release.V2_16);

        assertThat(report.violations())
                .containsExactly(new SchemaViolation(
                        new Pointer("/apiVersion"),
                        "apiVersion is the text \"v1\"; the operator reads only apps.3scale.net/v1alpha1",
                        "write apps.3scale.net/v1alpha1"));
    }

    @Test
    void labels_and_annotations_are_text() {
        SchemaReport report = Given.SCHEMA.check(
                Given.apiManager("annotations: {a/b~c: true, ok: 'true', none: }\nlabels: {a: 1}\n", ""),
                Release.V2_16);

        assertThat(pointers(report)).containsExactlyInAnyOrder("/metadata/annotations/a~1b~0c", "/metadata/labels/a");
        assertThat(report.violations().get(0).fix()).startsWith("quote it: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backend:\n",
                "backend: {listenerSpec: }\n",
                "podDisruptionBudget: {enabled: null}\n",
                "imagePullSecrets: ~\n",
                "zync: {appSpec: {labels: {a: }}}\n",
                "unknown: null\n"
            })
    void null_is_as_if_it_were_not_there(String spec) {
        SchemaReport report = check(Release.V2_8, spec);

        assertThat(report.violations()).isEmpty();
        assertThat(report.unknownFields()).isEmpty();
    }

    @Test
    void null_in_the_place_of_a_required_field_is_a_violation() {
        SchemaReport report = check("system: {fileStorage: {simpleStorageService: {configurationSecretRef: }}}\n");

        assertThat(pointers(report))
                .containsExactly("/spec/system/fileStorage/simpleStorageService/configurationSecretRef");
    }

    @Test
    void required_term_in_the_shape_of_a_preferred_one_is_a_violation() {
        SchemaReport report = check(antiAffinity(
                REQUIRED, "{weight: 100, podAffinityTerm: {topologyKey: a}}", "{topologyKey: b}", "text", "~"));

        String list = "/spec/backend/listenerSpec/affinity/podAntiAffinity/" + REQUIRED;
        assertThat(pointers(report)).containsExactlyInAnyOrder(list + "/0/topologyKey", list + "/2", list + "/3");
        assertThat(report.brokenItems())
                .containsExactlyInAnyOrder(
                        new Pointer(list + "/0"), new Pointer(list + "/2"), new Pointer(list + "/3"));
        assertThat(report.isInBrokenItem(new Pointer(list + "/0/weight"))).isTrue();
        assertThat(report.isInBrokenItem(new Pointer(list + "/1/weight"))).isFalse();
    }

    @Test
    void preferred_term_in_the_shape_of_a_required_one_is_a_violation() {
        SchemaReport report = check(antiAffinity(PREFERRED, "{topologyKey: a}"));

        String item = "/spec/backend/listenerSpec/affinity/podAntiAffinity/" + PREFERRED + "/0";
        assertThat(pointers(report)).containsExactlyInAnyOrder(item + "/weight", item + "/podAffinityTerm");
    }

    @Test
    void operator_gets_unknown_in_the_place_of_what_is_broken() {
        SchemaReport report = check("backend: {listenerSpec: {replicas: '2', hpa: true}}\nappLabel: [a]\n");

        assertThat(((YamlScalar) view(report, "/backend/listenerSpec/replicas")).isUnknown())
                .isTrue();
        assertThat(((YamlScalar) view(report, "/appLabel")).isUnknown()).isTrue();
        assertThat(((YamlScalar) view(report, "/backend/listenerSpec/hpa")).isTrue())
                .isTrue();
    }

    @Test
    void operator_gets_unknown_in_the_place_of_a_whole_item_that_is_broken_within() {
        SchemaReport report = check(antiAffinity(
                REQUIRED,
                "{topologyKey: a, labelSelector: {matchExpressions: [{key: a}, {key: b, operator: Exists}]}}",
                "{topologyKey: b}"));

        String list = "/backend/listenerSpec/affinity/podAntiAffinity/" + REQUIRED;
        assertThat(view(report, list + "/0")).isInstanceOf(YamlScalar.class);
        assertThat(view(report, list + "/1")).isInstanceOf(YamlMapping.class);
        assertThat(report.brokenItems()).containsExactly(new Pointer("/spec" + list + "/0"));
    }

    @Test
    void operator_gets_neither_nulls_nor_what_its_release_has_not() {
        SchemaReport report = check(Release.V2_11, "externalComponents: {}\nfoo: 1\nbackend: \nappLabel: a\n");

        assertThat(((YamlMapping) report.spec()).entries())
                .extracting(YamlMapping.Entry::name)
                .containsExactly("wildcardDomain", "appLabel");
    }

    @Test
    void value_of_a_parameter_that_is_not_given_breaks_nothing() {
        Manifest manifest = Given.manifest("""
                kind: Template
                parameters: [{name: X}]
                objects:
                  - apiVersion: apps.3scale.net/v1alpha1
                    kind: APIManager
                    spec:
                      wildcardDomain: "${X}"
                      highAvailability: "${{X}}"
                      backend: {listenerSpec: {replicas: "${{X}}"}}
                      imagePullSecrets: [{name: "${X}"}, {name: a}]
                      system: {fileStorage: {simpleStorageService: "${{X}}"}}
                """);
        SchemaReport report = Given.SCHEMA.check(manifest, Release.V2_16);

        assertThat(report.violations()).isEmpty();
        assertThat(report.brokenItems()).isEmpty();
        assertThat(report.deprecatedFields()).isEmpty();
        assertThat(((YamlScalar) view(report, "/imagePullSecrets/0")).isUnknown())
                .isTrue();
        assertThat(view(report, "/imagePullSecrets/1")).isInstanceOf(YamlMapping.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2.11, externalComponents: {}, /spec/externalComponents, 2.12, 2.16",
        "2.16, imageStreamTagImportInsecure: true, /spec/imageStreamTagImportInsecure, 2.8, 2.14",
        "2.9, 'highAvailability: {externalZyncDatabaseEnabled: true}',"
                + " /spec/highAvailability/externalZyncDatabaseEnabled, 2.10, 2.16",
        "2.14, 'backend: {workerSpec: {hpa: false}}', /spec/backend/workerSpec/hpa, 2.15, 2.16",
        "2.13, 'zync: {queSpec: {labels: {a: b}}}', /spec/zync/queSpec/labels, 2.14, 2.16",
        "2.8, 'zync: {queSpec: {affinity: {foo: 1}}}', /spec/zync/queSpec/affinity, 2.9, 2.16",
        "2.10, 'system: {database: {postgresql: {persistentVolumeClaim: {affinity: {}}}}}',"
                + " /spec/system/database/postgresql/persistentVolumeClaim/affinity, 2.9, 2.9"
    })
    void field_of_other_releases_is_unavailable(
            String release, String spec, String pointer, String since, String until) {
        SchemaReport report = check(Release.named(release), spec + "\n");

        assertThat(report.unavailableFields())
                .containsExactly(
                        new UnavailableField(new Pointer(pointer), Release.named(since), Release.named(until)));
        assertThat(report.unknownFields()).isEmpty();
        assertThat(report.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.12, namespaceSelector: {}, 2.13", "2.14, matchLabelKeys: [a], 2.15"})
    void field_of_a_kubernetes_type_is_unavailable_too(String release, String field, String since) {
        SchemaReport report = check(Release.named(release), antiAffinity(REQUIRED, "{topologyKey: a, " + field + "}"));

        assertThat(report.unavailableFields())
                .extracting(UnavailableField::since)
                .containsExactly(Release.named(since));
    }

    @Test
    void field_that_is_unavailable_is_not_looked_into() {
        assertThat(check(Release.V2_13, "zync: {queSpec: {topologySpreadConstraints: text}}\n")
                        .violations())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "apicast: {replicas: 2}, /spec/apicast/replicas, /spec/apicast/productionSpec/replicas, true",
        "zync: {replicas: 2}, /spec/zync/replicas, /spec/zync/appSpec/replicas, true",
        "ResourceRequirementsEnabled: true, /spec/ResourceRequirementsEnabled, /spec/resourceRequirementsEnabled,"
                + " false",
        "podDisruptionBudgets: {}, /spec/podDisruptionBudgets, /spec/podDisruptionBudget, false",
        "systemDatabaseTLSEnabled: true, /spec/systemDatabaseTLSEnabled, /spec/system/systemDatabaseTLSEnabled, true",
        "systemRedisTLSEnabled: true, /spec/systemRedisTLSEnabled, /spec/system/systemRedisTLSEnabled, true",
        "backendRedisTLSEnabled: true, /spec/backendRedisTLSEnabled, /spec/backend/backendRedisTLSEnabled, true",
        "queuesRedisTLSEnabled: true, /spec/queuesRedisTLSEnabled, /spec/backend/queuesRedisTLSEnabled, true",
        "zyncDatabaseTLSEnabled: true, /spec/zyncDatabaseTLSEnabled, /spec/zync/zyncDatabaseTLSEnabled, true",
        "system: {monitoring: {enabled: true}}, /spec/system/monitoring, /spec/monitoring, true",
        "'backend: {listenerSpec: {replica: 2}}', /spec/backend/listenerSpec/replica,"
                + " /spec/backend/listenerSpec/replicas, false",
        "'backend: {listenerSpec: {hPa: true}}', /spec/backend/listenerSpec/hPa, /spec/backend/listenerSpec/hpa,"
                + " false",
        "highAvailability: {zyncExternalDatabaseEnabled: true}, /spec/highAvailability/zyncExternalDatabaseEnabled,"
                + " /spec/highAvailability/externalZyncDatabaseEnabled, false",
        "system: {app: {}}, /spec/system/app, /spec/system/appSpec, false",
        "somethingElse: {a: 1}, /spec/somethingElse, , false"
    })
    void unknown_field_is_told_with_what_was_meant(String spec, String pointer, String meant, boolean misplaced) {
        SchemaReport report = check(spec + "\n");

        UnknownField field = report.unknownFields().get(0);
        assertThat(report.unknownFields()).hasSize(1);
        assertThat(field.pointer()).isEqualTo(new Pointer(pointer));
        assertThat(field.meant() == null ? null : field.meant().pointer().text())
                .isEqualTo(meant);
        assertThat(field.meant() != null && field.meant().misplaced()).isEqualTo(misplaced);
        assertThat(report.violations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void place_that_the_release_has_is_suggested_before_others(Release release) {
        List<String> paths = FieldTable.fields(release).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        List<String> names = paths.stream()
                .map(path -> path.substring(path.lastIndexOf('.') + 1))
                .filter(name -> !name.equals("enabled"))
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(20);

        for (String name : names) {
            Pointer meant = check(release, "podDisruptionBudget: {" + name + ": {}}\n")
                    .unknownFields()
                    .get(0)
                    .meant()
                    .pointer();
            assertThat(paths)
                    .contains(meant.dotted().substring("spec.".length()).replace("[0]", "[]"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2.9, 'backend: {listenerSpec: {hpas: 1}}', hpa, 2.15, 2.16",
        "2.13, 'system: {labels: {}}', labels, 2.14, 2.16",
        "2.16, imageStreamTagImportInsecur: true, imageStreamTagImportInsecure, 2.8, 2.14",
    })
    void field_that_was_meant_is_told_with_its_releases(
            String release, String spec, String name, String since, String until) {
        Meant meant = check(Release.named(release), spec + "\n")
                .unknownFields()
                .get(0)
                .meant();

        assertThat(meant.pointer().last()).isEqualTo(name);
        assertThat(meant.since()).isEqualTo(Release.named(since));
        assertThat(meant.until()).isEqualTo(Release.named(until));
        assertThat(meant.isIn(Release.named(release))).isFalse();
        assertThat(meant.isIn(Release.named(since))).isTrue();
        assertThat(meant.isIn(Release.named(until))).isTrue();
    }

    @Test
    void neighbour_that_the_release_has_is_suggested_before_others() {
        assertThat(check(Release.V2_13, "system: {shpinxSpec: {}}\n")
                        .unknownFields()
                        .get(0)
                        .meant()
                        .pointer()
                        .last())
                .isEqualTo("sphinxSpec");
    }

    @Test
    void unknown_field_in_a_list_item_and_in_a_kubernetes_type_is_told() {
        SchemaReport report = check(antiAffinity(REQUIRED, "{topologyKey: a, weigth: 1}"));

        assertThat(report.unknownFields())
                .extracting(field -> field.pointer().last())
                .containsExactly("weigth");
    }

    @Test
    void key_that_the_user_chooses_is_no_unknown_field() {
        assertThat(check("zync: {appSpec: {labels: {anything: goes}, resources: {limits: {any: 1}}}}\n")
                        .unknownFields())
                .isEmpty();
    }

    @Test
    void nothing_outside_spec_is_unknown() {
        Manifest manifest = Given.apiManager("name: a\nfoo: 1\nannotations: {x: y}\n", "");

        assertThat(Given.SCHEMA.check(manifest, Release.V2_16).unknownFields()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2.11, highAvailability: {}, ",
        "2.12, highAvailability: {}, 2.12",
        "2.16, highAvailability: {enabled: true}, 2.12",
        "2.13, system: {sphinxSpec: {}}, ",
        "2.14, system: {sphinxSpec: {}}, 2.14",
        "2.14, apicast: {stagingSpec: {openTracing: {}}}, ",
        "2.15, apicast: {stagingSpec: {openTracing: {}}}, 2.15",
        "2.16, highAvailability: , ",
        "2.16, highAvailability: text, "
    })
    void deprecated_field_is_told_from_the_release_on_that_deprecates_it(String release, String spec, String since) {
        assertThat(check(Release.named(release), spec + "\n").deprecatedFields())
                .extracting(DeprecatedField::since)
                .containsExactlyElementsOf(since == null ? List.of() : List.of(Release.named(since)));
    }

    @Test
    void schema_can_be_used_by_several_threads() {
        Manifest manifest = Given.apiManager("podDisruptionBudget: true\n");
        ManifestSchema schema = new ManifestSchema();

        List<Integer> counts = Release.all().parallelStream()
                .map(release -> schema.check(manifest, release).violations().size())
                .toList();

        assertThat(counts).hasSize(9).containsOnly(1);
    }
}
