package io.github.threescaleha.engine;

import io.github.threescaleha.operator.Release;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what applies to a file, once options, configuration and exceptions are put together, as a configuration. */
final class EffectiveConfiguration {
    private final StringBuilder out = new StringBuilder();

    private EffectiveConfiguration() {}

    static String of(String file, Level level, FailOn failOn, @Nullable Configuration configuration) {
        EffectiveConfiguration effective = new EffectiveConfiguration();
        String from = configuration == null ? "no configuration file" : "from " + configuration.name();
        effective.line("# " + escaped(file + ": " + from));
        effective.append(level);
        effective.line("fail-on: " + failOn.label());
        effective.append(level.rules());
        effective.append(configuration == null ? List.of() : configuration.waivers());
        return effective.out.toString();
    }

    private void append(Level level) {
        Release release = level.release();
        line(
                release == null
                        ? "# release: by the manifest's annotation, else " + Release.newest()
                        : "release: \"" + release + "\"");
        line("topology: " + level.cluster());
        level.cluster().knownNodes().ifPresent(nodes -> line("nodes: " + nodes));
        level.cluster().knownZones().ifPresent(zones -> line("zones: " + zones));
    }

    private void append(Map<String, Level.RuleLevel> rules) {
        if (!rules.isEmpty()) {
            line("rules:");
            new TreeMap<>(rules).forEach((rule, how) -> line("  " + rule + ": " + how.label()));
        }
    }

    private void append(List<ConfiguredWaiver> waivers) {
        if (!waivers.isEmpty()) {
            line("waivers:");
        }
        for (ConfiguredWaiver waiver : waivers) {
            line("  - rule: " + waiver.rule());
            text("object", waiver.object());
            text("component", waiver.component());
            text("reason", waiver.reason());
            if (waiver.expires() != null) {
                line("    expires: " + waiver.expires());
            }
        }
    }

    private void text(String key, @Nullable String value) {
        if (value != null) {
            line("    " + key + ": \"" + escaped(value.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"");
        }
    }

    /** With what YAML takes for the end of a line, or for no text, written by its number. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isPlain(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(String.format("\\U%08x", c));
            }
        });
        return escaped.toString();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
