package io.github.threescaleha.cli;

import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.rules.BuiltInRules;

/**
 * What the launcher knows and Java would take long to find out, longer than to check a manifest: that nothing is on the
 * class path but the jar it belongs to, and that the user gave Java no agent that waits for an orderly end.
 */
final class Launch {
    private static final boolean ALONE = Boolean.getBoolean("threescale-ha.alone");

    private Launch() {}

    /** A linter with all rules that there are; to look for those of third parties, the jar would have to be opened. */
    static HaLinter.Builder linter() {
        HaLinter.Builder builder = HaLinter.builder();
        return ALONE ? builder.rules(RuleSet.of(new BuiltInRules())) : builder;
    }

    /** Ends the process. From release 21 on, an end in order asks the class path for a logger to tell it to. */
    static void end(int code) {
        if (ALONE) {
            Runtime.getRuntime().halt(code);
        }
        System.exit(code);
    }
}
