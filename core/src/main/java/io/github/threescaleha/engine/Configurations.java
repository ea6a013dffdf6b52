package io.github.threescaleha.engine;

import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceReader;
import io.github.threescaleha.source.UnreadableException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the configuration of each file: the one given, else the nearest {@code .threescale-ha.yaml} upward from it. */
final class Configurations {
    /** What a configuration file is called. */
    static final String FILE = ".threescale-ha.yaml";

    private final Source from;
    private final List<String> ruleIds;
    private final Map<Path, Path> nearest = new HashMap<>();
    private final Set<Path> without = new HashSet<>();
    private final Map<Path, Configuration> read = new LinkedHashMap<>();
    private final Set<Path> broken = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Where configurations come from.
     *
     * @param given the one file for all, or {@code null}
     * @param search whether to look upward from each file
     */
    record Source(@Nullable Path given, boolean search) {
        /** No configuration at all. */
        static final Source NONE = new Source(null, false);
    }

    Configurations(Source from, List<String> ruleIds) {
        this.from = from;
        this.ruleIds = ruleIds;
    }

    /** The configuration for a file, or {@code null} if there is none that can be used. */
    @Nullable
    synchronized Configuration of(Path file) {
        if (from.given() != null) {
            return read(from.given());
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path found = from.search() && folder != null ? search(folder) : null;
        return found == null ? null : read(found);
    }

    /** Reads the one that is given, if one is, whether a file needs it or not. */
    void readGiven() {
        if (from.given() != null) {
            read(from.given());
        }
    }

    /** The configurations that were found, in the order in which they were met. */
    List<Configuration> all() {
        return List.copyOf(read.values());
    }

    /** The rules that there are. */
    List<String> ruleIds() {
        return ruleIds;
    }

    /** What is wrong with them. */
    List<Problem> problems() {
        return problems;
    }

    private @Nullable Path search(Path folder) {
        if (nearest.containsKey(folder) || without.contains(folder)) {
            return nearest.get(folder);
        }
        for (Path at = folder; at != null; at = at.getParent()) {
            Path candidate = at.resolve(FILE);
            if (Files.exists(candidate, LinkOption.NOFOLLOW_LINKS)) {
                nearest.put(folder, candidate);
                return candidate;
            }
        }
        without.add(folder);
        return null;
    }

    private @Nullable Configuration read(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Configuration known = read.get(absolute);
        if (known != null || broken.contains(absolute)) {
            return known;
        }
        Configuration configuration = parse(absolute);
        if (configuration == null) {
            broken.add(absolute);
        } else {
            read.put(absolute, configuration);
        }
        return configuration;
    }

    private @Nullable Configuration parse(Path absolute) {
        Path folder = absolute.getParent();
        try {
            return ConfigurationReader.read(
                    new SourceReader(Limits.DEFAULT).read(absolute, name(absolute)),
                    folder == null ? absolute : folder,
                    ruleIds,
                    problems);
        } catch (UnreadableException e) {
            problems.add(e.problem());
            return null;
        }
    }

    /** From the working folder where it lies below that, else absolute. */
    private static String name(Path absolute) {
        Path here = Path.of("").toAbsolutePath();
        return (absolute.startsWith(here) ? here.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }
}
