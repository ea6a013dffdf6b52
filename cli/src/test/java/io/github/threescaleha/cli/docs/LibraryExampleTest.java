package io.github.threescaleha.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threescaleha.cli.Cli;
import io.github.threescaleha.engine.HaLinter;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the classes that the README shows, as a reader would copy them. */
class LibraryExampleTest {
    @TempDir
    private Path folder;

    @Test
    void the_program_in_the_readme_prints_each_finding() throws Exception {
        compile("Example", program("class Example "));

        String printed = run("Example");

        List<String> lines = printed.lines().toList();
        String report = Cli.run("check", "docs/examples/apimanager.yaml").out();
        assertThat(lines).hasSize(5).allSatisfy(line -> {
            assertThat(report).contains(line.substring(0, line.indexOf(' ')));
            assertThat(report).contains(line.substring(line.lastIndexOf(' ') + 1));
        });
    }

    @Test
    void the_program_in_the_readme_prints_nothing_for_the_mended_twin() throws Exception {
        compile("Example", program("class Example ").replace("apimanager.yaml", "apimanager-ha.yaml"));

        assertThat(run("Example")).isEmpty();
    }

    @Test
    void a_program_without_logging_of_its_own_reads_no_word_of_it() throws Exception {
        compile("Example", program("class Example "));
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("slf4j-nop"))
                .collect(Collectors.joining(File.pathSeparator));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        folder + File.pathSeparator + classPath,
                        "Example")
                .redirectErrorStream(true)
                .start();

        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(printed.lines()).hasSize(5).allMatch(line -> line.startsWith("docs/examples/apimanager.yaml:"));
    }

    @Test
    void the_test_in_the_readme_fails_on_its_manifest_with_the_report() throws Exception {
        compile("InstallationTest", program("class InstallationTest "));

        assertThatThrownBy(this::runTest)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("docs/examples/apimanager.yaml:50:17: error: backend-worker runs 1 pod")
                .hasMessageContaining("= fix: set spec.backend.workerSpec.replicas to 2 or more")
                .hasMessageContaining("4 errors, 1 warning");
    }

    @Test
    void the_test_in_the_readme_passes_on_the_mended_twin() throws Exception {
        compile("InstallationTest", withPath("apimanager-ha.yaml"));

        assertThatCode(this::runTest).doesNotThrowAnyException();
    }

    @Test
    void the_test_in_the_readme_fails_on_a_mistyped_path() throws Exception {
        compile("InstallationTest", withPath("apimanger.yaml"));

        assertThatThrownBy(this::runTest).hasMessageContaining("apimanger.yaml: problem: does not exist");
    }

    private static String withPath(String name) throws IOException {
        return program("class InstallationTest ").replace("apimanager.yaml", name);
    }

    private static String program(String declaration) throws IOException {
        return Markdown.readme().blocks("java").stream()
                .filter(block -> block.contains(declaration))
                .findFirst()
                .orElseThrow();
    }

    private void compile(String name, String program) throws Exception {
        Path source = Files.writeString(folder.resolve(name + ".java"), program);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        String libraries = libraryOf(HaLinter.class) + File.pathSeparator + libraryOf(Test.class);
        List<String> options = List.of("-cp", libraries, "-d", folder.toString(), "-proc:none");
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as("%s", messages).isTrue();
        }
    }

    private static Path libraryOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private String run(String name) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (URLClassLoader loader = loader()) {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            Method main = loader.loadClass(name).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Runs each test of the class, as JUnit would. */
    private void runTest() throws Throwable {
        try (URLClassLoader loader = loader()) {
            Class<?> type = loader.loadClass("InstallationTest");
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method test = type.getDeclaredMethod("our_installation_is_highly_available");
            test.setAccessible(true);
            assertThat(test.isAnnotationPresent(Test.class)).isTrue();
            test.invoke(constructor.newInstance());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private URLClassLoader loader() throws MalformedURLException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }
}
