package io.github.threescaleha.cli;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.threescaleha");

    @Test
    void there_is_something_to_look_at() {
        assertThat(CLASSES).hasSizeGreaterThan(150);
        assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals("io.github.threescaleha.cli")))
                .hasSizeGreaterThan(10);
    }

    @Test
    void the_command_line_knows_no_rule() {
        noClasses()
                .that()
                .resideInAPackage("io.github.threescaleha.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.threescaleha.rules..")
                .because("rules come by ServiceLoader")
                .check(CLASSES);
    }

    @Test
    void rules_read_the_model_and_dig_in_no_yaml() {
        assertThat(CLASSES.stream().filter(type -> type.getPackageName().startsWith("io.github.threescaleha.rules")))
                .hasSizeGreaterThan(40);
        noClasses()
                .that()
                .resideInAPackage("io.github.threescaleha.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.threescaleha.engine..",
                        "io.github.threescaleha.report..",
                        "org.yaml..",
                        "com.networknt..",
                        "tools.jackson..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("io\\.github\\.threescaleha\\.yaml\\.Yaml.*")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.github.threescaleha.rules..", "io.github.threescaleha.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.threescaleha.rules..")
                .check(CLASSES);
    }

    @Test
    void nothing_knows_the_command_line() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.threescaleha.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.threescaleha.cli..")
                .check(CLASSES);
    }

    @Test
    void only_main_ends_the_process_and_touches_its_streams() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessFieldWhere(target(DescribedPredicate.and(owner(type(System.class)), nameMatching("in|out|err"))))
                .because("output is the caller's business")
                .check(CLASSES);
    }
}
