package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void the_root_is_where_git_keeps_its_own() throws IOException {
        Path below = Files.createDirectories(folder.resolve("repo/deploy/prod"));
        Files.createFile(folder.resolve("repo/.git"));
        assertThat(Repository.around(below).root()).isEqualTo(folder.resolve("repo"));
    }

    @Test
    void a_folder_in_no_repository_is_its_own_root() {
        assertThat(Repository.around(folder).root()).isEqualTo(folder);
    }

    @Test
    void a_file_is_named_from_the_root_wherever_the_tool_runs() {
        Repository above = new Repository(Path.of("").toAbsolutePath().getParent());
        String here = String.valueOf(Path.of("").toAbsolutePath().getFileName());
        assertThat(above.pathOf("x.yaml")).isEqualTo(here + "/x.yaml");
    }

    @Test
    void a_file_elsewhere_keeps_its_name() {
        Repository repository = new Repository(folder);
        assertThat(repository.pathOf("/elsewhere/x.yaml")).isEqualTo("/elsewhere/x.yaml");
        assertThat(repository.holds("/elsewhere/x.yaml")).isFalse();
    }

    @Test
    void a_name_that_is_no_path_is_encoded_as_it_is() {
        assertThat(new Repository(folder).uriOf("a\0b")).isEqualTo("a%00b");
    }
}
