package io.github.threescaleha.cli;

import io.github.threescaleha.operator.Release;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of {@code check} where they are as plain as in a hook, so that such a run need not load the library
 * that reads all others. It takes nothing that the library would refuse or read in another way; a test holds both equal.
 */
final class PlainArguments {
    private static final int MOST_DIGITS = 9;

    private final CheckCommand check;
    private final Outputs outputs;
    private final Set<String> given = new HashSet<>();

    private PlainArguments(CheckCommand check) {
        this.check = check;
        this.outputs = check.outputs;
    }

    /**
     * Sets what is asked for.
     *
     * @return whether all arguments are plain; if not, the command is of no use any more
     */
    static boolean read(String[] args, CheckCommand check) {
        PlainArguments plain = new PlainArguments(check);
        boolean all = args.length > 1 && args[0].equals("check");
        int at = 1;
        while (all && at < args.length) {
            int taken = plain.take(args[at], at + 1 < args.length ? args[at + 1] : "");
            all = taken > 0;
            at += taken;
        }
        return all && !check.reading.paths.isEmpty();
    }

    /** How many of two arguments are read, 0 if the first is not plain. */
    private int take(String argument, String next) {
        if (!argument.startsWith("--")) {
            return isValue(argument) && check.reading.paths.add(argument) ? 1 : 0;
        }
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (!given.add(name) && !name.equals("--format")) {
            return 0;
        }
        if (equals > 0) {
            return setValue(name, argument.substring(equals + 1)) ? 1 : 0;
        }
        return setFlag(name) ? 1 : setValue(name, next) ? 2 : 0;
    }

    /** A value that no parser takes for an option or for quoted. */
    private static boolean isValue(String value) {
        return value.equals("-") || !value.isEmpty() && "-\"'@".indexOf(value.charAt(0)) < 0;
    }

    private boolean setFlag(String name) {
        switch (name) {
            case "--quiet" -> outputs.quiet = true;
            case "--print-config" -> check.printConfig = true;
            case "--update-baseline" -> check.updateBaseline = true;
            case "--allow-empty" -> check.reading.allowEmpty = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean setValue(String name, String value) {
        return isValue(value)
                && switch (name) {
                    case "--release" -> (check.judging.release = Release.named(value)) != null;
                    case "--nodes" -> (check.judging.nodes = number(value)) != null;
                    case "--zones" -> (check.judging.zones = number(value)) != null;
                    case "--config" -> (check.judging.config = path(value)) != null;
                    case "--baseline" -> (check.baseline = path(value)) != null;
                    case "--format" -> check.formats.add(value);
                    default -> setText(name, value);
                };
    }

    private boolean setText(String name, String value) {
        switch (name) {
            case "--topology" -> check.judging.topology = value;
            case "--fail-on" -> check.judging.failOn = value;
            case "--stdin-name" -> check.reading.stdinName = value;
            case "--color" -> outputs.color = value;
            default -> {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Integer number(String text) {
        boolean plain = text.length() <= MOST_DIGITS;
        for (int i = 0; i < text.length(); i++) {
            plain &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return plain ? Integer.valueOf(text) : null;
    }

    private static @Nullable Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
