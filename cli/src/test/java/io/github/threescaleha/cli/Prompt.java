package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A shell in a folder, where the program is on the path, as a reader of the documentation has it. */
public final class Prompt implements ConsoleExample.Typist {
    private static final int PATIENCE_IN_MINUTES = 2;

    private final Path folder;
    private final Path programs;

    /**
     * A shell.
     *
     * @param folder where commands are typed
     * @param programs an empty folder outside of it, to put the program in
     */
    public Prompt(Path folder, Path programs) throws IOException {
        this.folder = folder;
        this.programs = programs;
        Path program = Files.writeString(programs.resolve("threescale-ha"), """
                #!/bin/sh
                exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s "$@"
                """.formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"), Workspace.classPath(), Main.class.getName()));
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Override
    public ConsoleExample.Printed type(String command, int codeBefore) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "(exit " + codeBefore + "); " + command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        var environment = builder.environment();
        environment.remove("GITHUB_ACTIONS");
        environment.remove("FORCE_COLOR");
        environment.put("LC_ALL", "C.UTF-8");
        environment.merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ConsoleExample.Printed(text, exitCode(process));
    }

    private static int exitCode(Process process) {
        try {
            if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Puts a file into the folder. */
    public void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
