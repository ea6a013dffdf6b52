package io.github.threescaleha.yaml;

import io.github.threescaleha.source.Span;
import java.util.List;

/** A list of values. */
public record YamlSequence(List<YamlNode> items, Span span, int size) implements YamlNode {
    public YamlSequence {
        items = List.copyOf(items);
    }
}
