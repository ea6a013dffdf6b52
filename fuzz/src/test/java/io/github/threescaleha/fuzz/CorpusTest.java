package io.github.threescaleha.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the fuzzer starts from, and what it once broke something with, goes through the targets in each build. */
class CorpusTest {
    private static final Path CORPUS = Path.of("corpus");
    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of(
            "reader", ReaderTarget::fuzzerTestOneInput,
            "check", CheckTarget::fuzzerTestOneInput,
            "configuration", ConfigurationTarget::fuzzerTestOneInput,
            "baseline", BaselineTarget::fuzzerTestOneInput,
            "secret", SecretTarget::fuzzerTestOneInput);

    @TestFactory
    Stream<DynamicTest> nothing_in_the_corpus_breaks_its_target() throws IOException {
        return files(CORPUS).stream().map(file -> DynamicTest.dynamicTest(file.toString(), () -> replay(file)));
    }

    @Test
    void each_target_has_a_corpus() throws IOException {
        assertThat(files(CORPUS).stream().map(CorpusTest::target).distinct())
                .containsExactlyInAnyOrderElementsOf(TARGETS.keySet());
    }

    private static void replay(Path file) throws IOException {
        byte[] data = Files.readAllBytes(file);
        Consumer<byte[]> target = TARGETS.get(target(file));
        assertThatCode(() -> target.accept(data)).doesNotThrowAnyException();
    }

    private static String target(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
