package io.github.threescaleha.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.threescaleha.maven");

    @Test
    void there_is_something_to_look_at() {
        assertThat(CLASSES).hasSizeGreaterThan(7);
    }

    @Test
    void the_plugin_knows_no_rule_and_no_command_line() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.threescaleha.rules..", "io.github.threescaleha.cli..")
                .because("rules come by ServiceLoader")
                .check(CLASSES);
    }
}
