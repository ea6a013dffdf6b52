package io.github.threescaleha.cli;

import io.github.threescaleha.engine.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** Which build this is, on which Java, with how many rules. */
final class Version implements IVersionProvider {
    /** The version of the build, or a word for a build that has none. */
    static String number() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "threescale-ha " + number(),
            "Java " + System.getProperty("java.version") + ", "
                    + RuleSet.installed().infos().size() + " rules"
        };
    }
}
