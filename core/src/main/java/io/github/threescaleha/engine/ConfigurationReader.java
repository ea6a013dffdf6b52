package io.github.threescaleha.engine;

import io.github.threescaleha.engine.Level.RuleLevel;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.schema.ConfigurationSchema;
import io.github.threescaleha.schema.SchemaViolation;
import io.github.threescaleha.source.Glob;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Locator;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.Similarity;
import io.github.threescaleha.yaml.YamlDocument;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlReader;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlSequence;
import io.github.threescaleha.yaml.YamlStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a configuration file. What is wrong in it is told with its place; such a configuration is not used. */
final class ConfigurationReader {
    private final SourceFile source;
    private final Path folder;
    private final List<String> ruleIds;
    private final List<Problem> problems = new ArrayList<>();

    private ConfigurationReader(SourceFile source, Path folder, List<String> ruleIds) {
        this.source = source;
        this.folder = folder;
        this.ruleIds = ruleIds;
    }

    /**
     * Reads a configuration.
     *
     * @param source its text
     * @param folder the folder that it is in, absolute
     * @param ruleIds the rules that there are
     * @param problems where is told what is wrong
     * @return the configuration, or {@code null} if something is wrong
     */
    static @Nullable Configuration read(SourceFile source, Path folder, List<String> ruleIds, List<Problem> problems) {
        ConfigurationReader reader = new ConfigurationReader(source, folder, ruleIds);
        Configuration configuration = reader.read();
        problems.addAll(reader.problems);
        return reader.problems.isEmpty() ? configuration : null;
    }

    private @Nullable Configuration read() {
        YamlStream stream = new YamlReader(Limits.DEFAULT).read(source);
        problems.addAll(stream.problems());
        if (!problems.isEmpty()) {
            return null;
        }
        List<YamlDocument> documents = stream.documents().stream()
                .filter(document -> !document.isEmpty())
                .toList();
        if (documents.isEmpty()) {
            return new Configuration(source, folder, Level.SILENT, null, List.of(), List.of());
        }
        if (documents.size() > 1) {
            fault(documents.get(1).root().span(), "a configuration is one document, and here another begins");
            return null;
        }
        YamlNode node = documents.get(0).root();
        if (!(node instanceof YamlMapping root)) {
            fault(node.span(), "a configuration is a mapping");
            return null;
        }
        validate(root);
        return problems.isEmpty() ? configuration(root) : null;
    }

    private void validate(YamlMapping root) {
        refuseDuplicates(root);
        for (SchemaViolation violation : ConfigurationSchema.unknownKeys(root)) {
            List<YamlScalar> keys = Locator.keys(root, violation.pointer());
            fault(keys.get(keys.size() - 1).span(), violation.message());
        }
        for (SchemaViolation violation : ConfigurationSchema.violations(root)) {
            Span span = Locator.locate(root, Locator.ofDocument(root), violation.pointer());
            String quoting = violation.fix().startsWith("quote") ? "; " + violation.fix() : "";
            fault(span, violation.message() + quoting);
        }
        checkRules(root);
        mappings(root.get("overrides")).forEach(this::checkRules);
        for (YamlMapping waiver : mappings(root.get("waivers"))) {
            String rule = waiver.string("rule");
            if (rule != null) {
                checkRule(rule, Locator.locate(waiver, waiver.span(), new Pointer("/rule")));
            }
        }
    }

    private void checkRules(YamlMapping level) {
        YamlMapping rules = level.mapping("rules");
        if (rules != null) {
            rules.entries().forEach(entry -> checkRule(entry.name(), entry.key().span()));
        }
    }

    private void refuseDuplicates(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            mapping.duplicates().forEach(key -> fault(key.again(), key.name() + " is given twice"));
            mapping.entries().forEach(entry -> refuseDuplicates(entry.value()));
        } else if (node instanceof YamlSequence list) {
            list.items().forEach(this::refuseDuplicates);
        }
    }

    private void fault(Span at, String message) {
        problems.add(Problem.at(source.name(), at.start(), message));
    }

    private Configuration configuration(YamlMapping root) {
        List<Configuration.PathOverride> overrides = new ArrayList<>();
        for (YamlMapping override : mappings(root.get("overrides"))) {
            overrides.add(new Configuration.PathOverride(globs(override.get("paths")), level(override)));
        }
        String failOn = root.string("fail-on");
        return new Configuration(
                source, folder, level(root), failOn == null ? null : FailOn.named(failOn), overrides, waivers(root));
    }

    private Level level(YamlMapping mapping) {
        String release = mapping.string("release");
        return new Level(
                release == null ? null : Release.named(release),
                topology(mapping.string("topology")),
                number(mapping.get("nodes")),
                number(mapping.get("zones")),
                rules(mapping.mapping("rules")));
    }

    private Map<String, RuleLevel> rules(@Nullable YamlMapping mapping) {
        Map<String, RuleLevel> rules = new LinkedHashMap<>();
        if (mapping != null) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                YamlScalar value = (YamlScalar) entry.value();
                if (!value.isNull()) {
                    rules.put(
                            entry.name(),
                            value.type() == YamlScalar.Type.BOOLEAN ? RuleLevel.OFF : RuleLevel.named(value.text()));
                }
            }
        }
        return rules;
    }

    private void checkRule(String rule, Span at) {
        if (!ruleIds.contains(rule)) {
            String nearest = Similarity.nearest(rule, ruleIds);
            fault(at, "there is no rule " + rule + (nearest == null ? "" : "; did you mean " + nearest + "?"));
        }
    }

    private List<ConfiguredWaiver> waivers(YamlMapping root) {
        List<ConfiguredWaiver> waivers = new ArrayList<>();
        Pointer list = Pointer.ROOT.child("waivers");
        for (YamlMapping waiver : mappings(root.get("waivers"))) {
            waivers.add(waiver(waiver, list.child(waivers.size())));
        }
        return waivers;
    }

    private ConfiguredWaiver waiver(YamlMapping waiver, Pointer at) {
        return new ConfiguredWaiver(
                at,
                waiver.span(),
                text(waiver, "rule"),
                waiver.string("object"),
                waiver.string("component"),
                text(waiver, "reason"),
                date(waiver.get("expires")));
    }

    private static String text(YamlMapping waiver, String key) {
        return Objects.requireNonNull(waiver.string(key), key);
    }

    private @Nullable LocalDate date(@Nullable YamlNode node) {
        if (!(node instanceof YamlScalar scalar)) {
            return null;
        }
        try {
            return LocalDate.parse(scalar.text());
        } catch (DateTimeException e) {
            fault(scalar.span(), "there is no day " + scalar.text());
            return null;
        }
    }

    private static Topology.@Nullable Kind topology(@Nullable String label) {
        for (Topology.Kind kind : Topology.Kind.values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        return null;
    }

    private static @Nullable Integer number(@Nullable YamlNode node) {
        return node instanceof YamlScalar scalar ? (Integer) scalar.integer().intValue() : null;
    }

    private static List<YamlMapping> mappings(@Nullable YamlNode list) {
        List<YamlMapping> mappings = new ArrayList<>();
        if (list instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof YamlMapping mapping) {
                    mappings.add(mapping);
                }
            }
        }
        return mappings;
    }

    private List<Glob> globs(@Nullable YamlNode list) {
        List<Glob> globs = new ArrayList<>();
        if (list instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                try {
                    globs.add(new Glob(((YamlScalar) item).text()));
                } catch (PatternSyntaxException e) {
                    fault(item.span(), "this is no pattern of paths: " + e.getDescription());
                }
            }
        }
        return globs;
    }
}
