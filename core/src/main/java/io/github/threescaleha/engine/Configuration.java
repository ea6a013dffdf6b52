package io.github.threescaleha.engine;

import io.github.threescaleha.source.Glob;
import io.github.threescaleha.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file, read.
 *
 * @param source its text, with the name that it has in reports
 * @param folder the folder that it is in, absolute; the paths of its exceptions start there
 * @param level what it says for all files
 * @param failOn which findings make a run fail, or {@code null}
 * @param overrides its exceptions
 * @param waivers the findings that it accepts
 */
record Configuration(
        SourceFile source,
        Path folder,
        Level level,
        @Nullable FailOn failOn,
        List<PathOverride> overrides,
        List<ConfiguredWaiver> waivers) {
    Configuration {
        overrides = List.copyOf(overrides);
        waivers = List.copyOf(waivers);
    }

    /**
     * What is said for some files alone.
     *
     * @param paths globs, from the folder of the configuration
     * @param level what it says
     */
    record PathOverride(List<Glob> paths, Level level) {
        PathOverride {
            paths = List.copyOf(paths);
        }

        boolean isFor(Path relative) {
            return paths.stream().anyMatch(path -> path.matches(relative));
        }
    }

    /** What it is called in reports. */
    String name() {
        return source.name();
    }

    /** What it says for a file: its exceptions before the rest, the later before the earlier. */
    Level levelFor(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Level result = level;
        if (absolute.startsWith(folder)) {
            Path relative = folder.relativize(absolute);
            for (PathOverride override : overrides) {
                result = override.isFor(relative) ? override.level().over(result) : result;
            }
        }
        return result;
    }
}
