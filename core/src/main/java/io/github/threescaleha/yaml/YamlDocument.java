package io.github.threescaleha.yaml;

/**
 * A document of a YAML stream.
 *
 * @param index which one of its file, from 0, empty ones counted
 * @param root its value
 * @param hasDuplicateKeys whether a mapping in it has the same key twice
 */
public record YamlDocument(int index, YamlNode root, boolean hasDuplicateKeys) {
    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return root instanceof YamlScalar scalar && scalar.isNull();
    }
}
