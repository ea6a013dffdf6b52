package io.github.threescaleha.cli.it;

import io.github.threescaleha.cli.Cli.Outcome;
import io.github.threescaleha.cli.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Starts programs as processes of their own. */
final class Shell {
    private static final int PATIENCE_IN_SECONDS = 120;

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private String input = "";

    /** In a folder, with nothing in the environment but what a program needs to be found. */
    Shell(Path folder) {
        this.folder = folder;
        environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        environment.put("LC_ALL", "C.UTF-8");
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Shell reading(String text) {
        input = text;
        return this;
    }

    Outcome run(Object... command) {
        List<String> words = new ArrayList<>();
        for (Object word : command) {
            words.add(word.toString());
        }
        try {
            return start(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Outcome start(List<String> words) throws IOException, InterruptedException {
        Path streams = Files.createDirectories(Project.file("cli/target/it"));
        Path in = Files.writeString(Files.createTempFile(streams, "in", ".txt"), input);
        Path out = Files.createTempFile(streams, "out", ".txt");
        Path err = Files.createTempFile(streams, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running after " + PATIENCE_IN_SECONDS + " s: " + words);
        }
        Outcome outcome = new Outcome(process.exitValue(), read(out), read(err));
        for (Path file : List.of(in, out, err)) {
            Files.delete(file);
        }
        return outcome;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
