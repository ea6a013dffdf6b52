package io.github.threescaleha.cli;

import org.jspecify.annotations.Nullable;

/** Which build this is. */
final class Build {
    private Build() {}

    /** The version of the build, or a word for a build that has none. */
    static String version() {
        @Nullable String version = Build.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
