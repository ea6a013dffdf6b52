package io.github.threescaleha.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Cli;
import io.github.threescaleha.engine.HaLinter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the program that the README shows, as a reader would copy it. */
class LibraryExampleTest {
    @TempDir
    private Path folder;

    @Test
    void the_program_in_the_readme_prints_each_finding() throws Exception {
        List<String> programs = Markdown.readme().blocks("java");
        assertThat(programs).hasSize(1);
        compile(programs.get(0));

        String printed = run();

        List<String> lines = printed.lines().toList();
        String report = Cli.run("check", "docs/examples/apimanager.yaml").out();
        assertThat(lines).hasSize(5).allSatisfy(line -> {
            assertThat(report).contains(line.substring(0, line.indexOf(' ')));
            assertThat(report).contains(line.substring(line.lastIndexOf(' ') + 1));
        });
    }

    private void compile(String program) throws Exception {
        Path source = Files.writeString(folder.resolve("Example.java"), program);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        String library = Path.of(HaLinter.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        List<String> options = List.of("-cp", library, "-d", folder.toString(), "-proc:none");
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as("%s", messages).isTrue();
        }
    }

    private String run() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            Method main = loader.loadClass("Example").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
