package io.github.threescaleha.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Project;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program of the README as a module: what it needs is exported, and the rules are found. */
class ModulePathIT {
    private static final List<String> LIBRARY = List.of(
            "threescale-ha-core",
            "threescale-ha-rules",
            "snakeyaml",
            "json-schema-validator",
            "jackson-",
            "itu",
            "jte-runtime",
            "slf4j-api",
            "jspecify");

    @TempDir
    private Path folder;

    @Test
    void the_program_in_the_readme_runs_as_a_module() throws Exception {
        String program = Markdown.readme().blocks("java").stream()
                .filter(block -> block.contains("class Example "))
                .findFirst()
                .orElseThrow();
        Path source = Files.createDirectory(folder.resolve("app")).resolve("Example.java");
        Files.writeString(source, "package app;\n" + program);
        Path module = folder.resolve("module-info.java");
        Files.writeString(module, "module app { requires io.github.threescaleha.rules; }");
        Path classes = folder.resolve("classes");

        assertThat(run("javac", "-p", library(), "-d", classes, "-Xlint:-options", source, module))
                .isEmpty();
        List<String> printed = run("java", "-p", library() + File.pathSeparator + classes, "-m", "app/app.Example");

        assertThat(printed).hasSize(5).allMatch(line -> line.startsWith("docs/examples/apimanager.yaml:"));
    }

    /** The library's jars alone: any other would come along as an automatic module. */
    private static String library() {
        String jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry ->
                        LIBRARY.stream().anyMatch(Path.of(entry).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(jars).contains("threescale-ha-core").contains("threescale-ha-rules");
        return jars;
    }

    private static List<String> run(String tool, Object... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", tool)), Stream.of(arguments))
                .map(Object::toString)
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(Project.file("").toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }
}
