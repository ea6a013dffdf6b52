package io.github.threescaleha.engine;

import io.github.threescaleha.operator.Release;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what applies to a file, once options, configuration and exceptions are put together, as a configuration. */
final class EffectiveConfiguration {
    private EffectiveConfiguration() {}

    static String of(String file, Level level, FailOn failOn, @Nullable Configuration configuration) {
        StringBuilder out = new StringBuilder("# ")
                .append(file)
                .append(": ")
                .append(configuration == null ? "no configuration file" : "from " + configuration.name())
                .append('\n');
        Release release = level.release();
        out.append(
                release == null
                        ? "# release: by the manifest's annotation, else " + Release.newest() + "\n"
                        : "release: \"" + release + "\"\n");
        out.append("topology: ").append(level.cluster()).append('\n');
        level.cluster()
                .knownNodes()
                .ifPresent(nodes -> out.append("nodes: ").append(nodes).append('\n'));
        level.cluster()
                .knownZones()
                .ifPresent(zones -> out.append("zones: ").append(zones).append('\n'));
        out.append("fail-on: ").append(failOn.label()).append('\n');
        appendRules(level, out);
        if (configuration != null) {
            out.append("# waivers: ").append(configuration.waivers().size()).append('\n');
        }
        return out.toString();
    }

    private static void appendRules(Level level, StringBuilder out) {
        if (!level.rules().isEmpty()) {
            out.append("rules:\n");
            for (Map.Entry<String, Level.RuleLevel> rule : new TreeMap<>(level.rules()).entrySet()) {
                out.append("  ")
                        .append(rule.getKey())
                        .append(": ")
                        .append(rule.getValue().label())
                        .append('\n');
            }
        }
    }
}
