package io.github.threescaleha;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layers of the engine, from source to report; each sees only those before it. */
class LayersTest {
    private static final String ROOT = "io.github.threescaleha.";
    private static final List<String> LAYERS = List.of(
            "source",
            "yaml",
            "fix",
            "edit",
            "manifest",
            "operator",
            "simulation",
            "schema",
            "rule",
            "engine",
            "report");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(LAYERS.stream().map(layer -> ROOT + layer).toList());

    @ParameterizedTest
    @CsvSource({
        "source, 8",
        "yaml, 15",
        "fix, 10",
        "edit, 12",
        "manifest, 10",
        "operator, 35",
        "simulation, 12",
        "schema, 15",
        "rule, 8",
        "engine, 15",
        "report, 10"
    })
    void there_is_something_to_look_at_in_each_layer(String layer, int atLeast) {
        assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals(ROOT + layer)))
                .hasSizeGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({
        "source",
        "yaml",
        "fix",
        "edit",
        "manifest",
        "operator",
        "simulation",
        "schema",
        "rule",
        "engine",
        "report"
    })
    void a_layer_sees_none_that_comes_after_it(String layer) {
        for (String later : LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size())) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + layer)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + later)
                    .check(CLASSES);
        }
    }

    @Test
    void the_schema_sees_nothing_of_the_operator_but_its_releases() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "schema")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of the operator and no Release",
                        type -> type.getPackageName().equals(ROOT + "operator")
                                && !type.getName().startsWith(ROOT + "operator.Release")))
                .check(CLASSES);
    }

    @Test
    void only_yaml_sees_snakeyaml_and_only_schema_the_validator() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yaml..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "schema")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.networknt..", "tools.jackson..", "org.slf4j..")
                .check(CLASSES);
    }

    @Test
    void pages_know_nothing_of_what_they_show_and_only_reports_see_templates() {
        assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals(ROOT + "report.html")))
                .hasSizeGreaterThanOrEqualTo(15);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "report.html")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of another package of ours",
                        type -> type.getPackageName().startsWith("io.github.threescaleha")
                                && !type.getPackageName().equals(ROOT + "report.html")))
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("gg.jte..", ROOT + "report.html")
                .check(CLASSES);
    }

    @Test
    void the_engine_prints_nothing_and_ends_no_process() {
        noClasses().should().accessField(System.class, "out").check(CLASSES);
        noClasses().should().accessField(System.class, "err").check(CLASSES);
        noClasses().should().callMethod(System.class, "exit", int.class).check(CLASSES);
    }

    @Test
    void no_state_is_shared() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }
}
