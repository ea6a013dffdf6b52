package io.github.threescaleha.cli;

import io.github.threescaleha.engine.RuleSet;
import picocli.CommandLine.IVersionProvider;

/** Which build this is, on which Java, with how many rules. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "threescale-ha " + Build.version(),
            "Java " + System.getProperty("java.version") + ", "
                    + RuleSet.installed().infos().size() + " rules"
        };
    }
}
