package io.github.threescaleha.yaml;

import io.github.threescaleha.source.Problem;
import java.util.List;

/**
 * What could be read of a file.
 *
 * @param documents the documents without those that could not be parsed
 * @param problems what could not be parsed
 */
public record YamlStream(List<YamlDocument> documents, List<Problem> problems) {
    public YamlStream {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }
}
