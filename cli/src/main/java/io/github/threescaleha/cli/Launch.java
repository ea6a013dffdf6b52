package io.github.threescaleha.cli;

import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.rule.RuleProvider;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher knows and Java would take long to find out, longer than to check a manifest: which rules are in the
 * jar, that nothing else is on the class path, and that the user gave Java no agent that waits for an end in order.
 */
final class Launch {
    private static final @Nullable String RULES = System.getProperty("threescale-ha.rules");

    private Launch() {}

    /** Whether nothing but the program itself is in this Java. */
    static boolean isAlone() {
        return RULES != null;
    }

    /** A linter with all rules that there are. To look for those of third parties, the jar would have to be opened. */
    static HaLinter.Builder linter() {
        HaLinter.Builder builder = HaLinter.builder();
        return RULES == null ? builder : builder.rules(RuleSet.of(provider(RULES)));
    }

    private static RuleProvider provider(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(RuleProvider.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new ServiceConfigurationError(name + " is no provider of rules", e);
        }
    }
}
