package io.github.threescaleha.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
    @TempDir
    private Path folder;

    private String root;

    @BeforeEach
    void write_files() throws IOException {
        root = folder.toString().replace('\\', '/');
        for (String name : List.of("a.yaml", "b.yml", "c.json", "notes.txt", "sub/d.yaml", "sub/deep/e.yaml")) {
            write(name);
        }
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "a: 1\n");
    }

    /** The names of the files found, without the folder of the test. */
    private List<String> found(String... paths) {
        Inputs inputs = Inputs.find(Stream.of(paths).map(path -> root + path).toList());
        assertThat(inputs.problems()).isEmpty();
        return inputs.files().stream()
                .map(input -> input.name().replace(root, ""))
                .toList();
    }

    private List<String> problems(String path) {
        Inputs inputs = Inputs.find(List.of(path));
        assertThat(inputs.files()).isEmpty();
        return inputs.problems().stream()
                .map(problem -> problem.toString().replace(root, ""))
                .toList();
    }

    @Test
    void folder_gives_all_yaml_and_json_below_it() {
        assertThat(found("")).containsExactly("/a.yaml", "/b.yml", "/c.json", "/sub/d.yaml", "/sub/deep/e.yaml");
    }

    @Test
    void trailing_slash_is_not_doubled() {
        assertThat(found("/sub/")).containsExactly("/sub/d.yaml", "/sub/deep/e.yaml");
    }

    @Test
    void folder_keeps_its_name_as_given() {
        assertThat(found("/sub/../sub/deep")).containsExactly("/sub/../sub/deep/e.yaml");
    }

    @Test
    void hidden_files_and_folders_are_left_out() throws IOException {
        write(".hidden.yaml");
        write(".github/workflow.yaml");
        write("sub/.git/config.yaml");

        assertThat(found("/sub", "")).doesNotContain("/.hidden.yaml").hasSize(5);
    }

    @Test
    void hidden_file_or_folder_that_is_named_is_taken() throws IOException {
        write(".hidden.yaml");
        write(".github/workflow.yaml");

        assertThat(found("/.hidden.yaml", "/.github")).containsExactly("/.hidden.yaml", "/.github/workflow.yaml");
    }

    @Test
    void file_that_is_named_is_taken_whatever_its_ending() {
        assertThat(found("/notes.txt")).containsExactly("/notes.txt");
    }

    @Test
    void file_that_is_not_there_is_left_to_its_reader() {
        assertThat(found("/none.yaml")).containsExactly("/none.yaml");
    }

    @Test
    void file_named_twice_is_taken_once() {
        assertThat(found("/a.yaml", "/sub/../a.yaml", "")).startsWith("/a.yaml").hasSize(5);
        assertThat(found("/sub/../a.yaml", "/a.yaml")).containsExactly("/sub/../a.yaml");
    }

    @Test
    void pattern_gives_the_files_that_match() {
        assertThat(found("/*.y*ml")).containsExactly("/a.yaml", "/b.yml");
        assertThat(found("/sub/{d,x}.yaml")).containsExactly("/sub/d.yaml");
        assertThat(found("/s?b/[a-d].yaml")).containsExactly("/sub/d.yaml");
    }

    @Test
    void pattern_over_folders_takes_the_files_right_in_the_first_one_too() {
        assertThat(found("/**/*.yaml")).containsExactly("/a.yaml", "/sub/d.yaml", "/sub/deep/e.yaml");
        assertThat(found("/sub/**/*.yaml")).containsExactly("/sub/d.yaml", "/sub/deep/e.yaml");
        assertThat(found("/**/deep/**/e.yaml")).containsExactly("/sub/deep/e.yaml");
    }

    @Test
    void pattern_over_folders_may_have_alternatives() {
        assertThat(found("/**/*.{yaml,json}")).containsExactly("/a.yaml", "/c.json", "/sub/d.yaml", "/sub/deep/e.yaml");
        assertThat(found("/{sub,none}/**/*.yaml")).containsExactly("/sub/d.yaml", "/sub/deep/e.yaml");
    }

    @Test
    void pattern_does_not_look_into_hidden_folders() throws IOException {
        write(".github/workflow.yaml");
        write("sub/.f.yaml");

        assertThat(found("/**/*.yaml")).hasSize(3);
        assertThat(found("/.github/*.yaml")).containsExactly("/.github/workflow.yaml");
    }

    @Test
    void pattern_without_a_folder_is_looked_up_in_the_working_folder() {
        Inputs inputs = Inputs.find(List.of("*.xml", "./pom.*", "src/test/**/scalars.tsv"));

        assertThat(inputs.problems()).isEmpty();
        assertThat(inputs.files().stream().map(Input::name))
                .containsExactly("pom.xml", "src/test/resources/io/github/threescaleha/yaml/scalars.tsv");
    }

    @Test
    void pattern_may_begin_with_a_dot() {
        assertThat(Inputs.find(List.of("./*.xml")).files())
                .extracting(Input::name)
                .containsExactly("./pom.xml");
    }

    @Test
    void name_that_looks_like_a_pattern_is_a_file_if_there_is_one() throws IOException {
        write("x[1].yaml");

        assertThat(found("/x[1].yaml")).containsExactly("/x[1].yaml");
    }

    @Test
    void pattern_that_matches_nothing_is_told() {
        assertThat(problems(root + "/*.none")).containsExactly("/*.none: matches no file");
        assertThat(problems(root + "/none/*.yaml")).containsExactly("/none/*.yaml: matches no file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x[1.yaml", "/{a,b.yaml", "/{a,{b}}.yaml", "/\\*"})
    void pattern_that_is_none_is_told(String pattern) {
        assertThat(problems(root + pattern)).hasSize(1);
    }

    @Test
    void path_that_is_none_is_told() {
        assertThat(problems("a\0b")).containsExactly("a\0b: is no path");
    }

    @Test
    void link_to_a_folder_is_not_followed() throws IOException {
        Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
        Files.createSymbolicLink(folder.resolve("sub/link.yaml"), folder);

        assertThat(found("/sub")).containsExactly("/sub/d.yaml", "/sub/deep/e.yaml");
    }

    @Test
    void link_to_a_file_is_followed() throws IOException {
        Files.createSymbolicLink(folder.resolve("sub/link.yaml"), folder.resolve("notes.txt"));

        assertThat(found("/sub")).contains("/sub/link.yaml");
    }
}
