package io.github.threescaleha.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleFilesTest {
    private static final List<String> YAML = List.of("**/*.yaml");

    @TempDir
    private Path module;

    @BeforeEach
    void write_files() throws IOException {
        for (String file : List.of(
                "z.yaml",
                "a.yaml",
                "a.txt",
                ".hidden.yaml",
                ".git/config.yaml",
                "deploy/prod/a.yaml",
                "child/pom.xml",
                "child/a.yaml",
                "named/a.yaml",
                "target/a.yaml",
                "src/test/a.yaml")) {
            Path path = module.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }
    }

    @Test
    void those_of_the_module_alone_sorted() throws IOException {
        assertThat(found(YAML, List.of(), module))
                .containsExactly("a.yaml", "deploy/prod/a.yaml", "src/test/a.yaml", "z.yaml");
    }

    @Test
    void patterns_add_and_take_away() throws IOException {
        assertThat(found(List.of("*.yaml", " deploy/"), List.of("z.*"), module))
                .containsExactly("a.yaml", "deploy/prod/a.yaml");
        assertThat(found(YAML, List.of("src/test/**", "deploy/"), module)).containsExactly("a.yaml", "z.yaml");
    }

    @Test
    void a_folder_that_is_named_itself_is_searched_whatever_it_is() throws IOException {
        assertThat(found(YAML, List.of(), module.resolve("target"))).containsExactly("a.yaml");
        assertThat(found(YAML, List.of(), module.resolve("child"))).containsExactly("a.yaml");
    }

    @Test
    void without_a_pom_no_folder_is_another_module() throws IOException {
        ModuleFiles files = new ModuleFiles(YAML, List.of(), Set.of(), false);

        assertThat(files.in(module)).contains(module.resolve("child/a.yaml"), module.resolve("target/a.yaml"));
    }

    @Test
    void a_folder_that_is_not_there_is_an_error() {
        assertThatThrownBy(() -> found(YAML, List.of(), module.resolve("absent")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private List<String> found(List<String> includes, List<String> excludes, Path folder) throws IOException {
        Set<Path> others = Set.of(module.resolve("named"), module.resolve("target"));
        return new ModuleFiles(includes, excludes, others, true)
                .in(folder).stream()
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .toList();
    }
}
