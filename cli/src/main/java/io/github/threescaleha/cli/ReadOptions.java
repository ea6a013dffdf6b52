package io.github.threescaleha.cli;

import io.github.threescaleha.engine.HaLinter;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which manifests to read. */
final class ReadOptions {
    private static final String STDIN = "-";

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "File, folder (its YAML and JSON files), glob, or - for standard input.")
    List<String> paths = new ArrayList<>();

    @Option(names = "--stdin-name", paramLabel = "NAME", description = "What standard input is called in the report.")
    String stdinName = STDIN;

    @Option(names = "--allow-empty", description = "No APIManager at all is no failure.")
    boolean allowEmpty;

    /** The paths as given; misuse if one is empty. */
    List<String> paths() {
        if (paths.contains("")) {
            throw misuse("a PATH is empty");
        }
        return paths;
    }

    /** The paths that are not standard input. */
    List<String> files() {
        List<String> files = new ArrayList<>(paths());
        files.removeIf(STDIN::equals);
        return files;
    }

    /** What standard input is called if it is to be read, else {@code null}. */
    @Nullable
    String nameOfStdin() {
        return paths().contains(STDIN) ? stdinName : null;
    }

    /** Standard input with its name if it is to be read, else {@code null}. */
    HaLinter.@Nullable Stream stream(InputStream in) {
        String name = nameOfStdin();
        return name == null ? null : new HaLinter.Stream(name, in);
    }

    boolean allowsEmpty() {
        return allowEmpty;
    }

    private static MisuseException misuse(String message) {
        return new MisuseException(message);
    }
}
