package io.github.threescaleha.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * What the program runs in: environment variables, the encoding of the locale, and whether its output is a terminal.
 *
 * @param environment the environment variables
 * @param charset what the locale can show
 * @param isTerminal whether a person looks at the output
 */
record Terminal(Map<String, String> environment, Charset charset, BooleanSupplier isTerminal) {
    /** No terminal, and an environment that says nothing. */
    static final Terminal NONE = new Terminal(Map.of(), StandardCharsets.UTF_8, () -> false);

    /** That of this process. */
    static Terminal ofProcess() {
        return new Terminal(System.getenv(), locale(), Terminal::isShown);
    }

    /** Whether a person looks at the output; the library that finds out is not loaded where that is plain. */
    @SuppressWarnings("SystemConsoleNull") // from Java 22 on there may be one without a terminal: the library knows
    private static boolean isShown() {
        String known = System.getProperty("threescale-ha.terminal");
        return known == null ? System.console() != null && Ansi.AUTO.enabled() : Boolean.parseBoolean(known);
    }

    /** Whether colours are wanted: by FORCE_COLOR, not by NO_COLOR or a dumb terminal, else where a terminal is. */
    boolean wantsColour() {
        String force = environment.getOrDefault("FORCE_COLOR", "");
        if (!force.isEmpty()) {
            return !force.equals("0") && !force.equals("false");
        }
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
        return !refused && isTerminal.getAsBoolean();
    }

    /** Whether this is a job of GitHub Actions. */
    boolean isGithubActions() {
        return "true".equals(environment.get("GITHUB_ACTIONS"));
    }

    /** What Java found the output, else the locale, to be encoded in; the names differ from release to release. */
    private static Charset locale() {
        for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
            @Nullable String name = System.getProperty(property);
            if (name != null
                    && Charset.isSupported(name)
                    && Charset.forName(name).canEncode()) {
                return Charset.forName(name);
            }
        }
        return StandardCharsets.UTF_8;
    }
}
