package io.github.threescaleha.manifest;

import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlMapping.Entry;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlReader;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an OpenShift Template. {@code ${NAME}} is replaced as text, a value that is {@code ${{NAME}}} alone
 * as what the parameter's text reads as. A parameter without a value (required, or generated when the template is
 * processed) makes the value it stands in unknown; a name that is no parameter stays as it is.
 */
final class TemplateParameters {
    private static final Pattern TYPED = Pattern.compile("\\$\\{\\{([a-zA-Z0-9_]+)}}");
    private static final Pattern TEXT = Pattern.compile("\\$\\{([a-zA-Z0-9_]+)}");

    /** How much a template may put in, far above what any does; what is beyond it is unknown. */
    private static final int MOST_CHARACTERS = 1024 * 1024;

    /** Each parameter's name with its value; a parameter without one is in {@link #open}. */
    private final Map<String, String> given = new HashMap<>();

    private final Map<String, Boolean> open = new HashMap<>();

    private int room = MOST_CHARACTERS;

    private TemplateParameters() {}

    static TemplateParameters of(YamlMapping template) {
        TemplateParameters parameters = new TemplateParameters();
        if (template.get("parameters") instanceof YamlSequence list) {
            list.items().forEach(parameters::declare);
        }
        return parameters;
    }

    private void declare(YamlNode node) {
        String name = node instanceof YamlMapping parameter ? parameter.string("name") : null;
        if (name == null) {
            return;
        }
        YamlNode value = ((YamlMapping) node).get("value");
        if (value instanceof YamlScalar scalar) {
            given.put(name, scalar.text());
        } else {
            open.put(name, true);
        }
    }

    YamlMapping putInto(YamlMapping object) {
        List<Entry> entries = object.entries().stream()
                .map(entry -> new Entry(entry.key(), keyText(entry.name()), put(entry.value())))
                .toList();
        return object.with(entries);
    }

    private YamlNode put(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return putInto(mapping);
        }
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = sequence.items().stream().map(this::put).toList();
            return new YamlSequence(items, sequence.span(), sequence.size());
        }
        return scalar((YamlScalar) node);
    }

    private YamlScalar scalar(YamlScalar scalar) {
        if (!scalar.text().contains("${")) {
            return scalar;
        }
        Matcher typed = TYPED.matcher(scalar.text());
        if (typed.matches()) {
            return typed(scalar, typed.group(1));
        }
        String text = text(scalar.text());
        return text == null
                ? YamlScalar.unknown(scalar)
                : new YamlScalar(scalar.type(), text, scalar.style(), scalar.span());
    }

    private YamlScalar typed(YamlScalar scalar, String name) {
        String value = given.get(name);
        if (value != null) {
            return YamlReader.scalarOf(value, scalar.span());
        }
        return open.containsKey(name) ? YamlScalar.unknown(scalar) : scalar;
    }

    private String keyText(String key) {
        String text = key.contains("${") ? text(key) : key;
        return text == null ? key : text;
    }

    private @Nullable String text(String raw) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = TEXT.matcher(raw);
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = given.getOrDefault(name, matcher.group());
            room -= value.length();
            if (open.containsKey(name) || room < 0) {
                return null;
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(out).toString();
    }
}
