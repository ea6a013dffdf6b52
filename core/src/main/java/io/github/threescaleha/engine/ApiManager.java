package io.github.threescaleha.engine;

import io.github.threescaleha.operator.ReleaseChoice;
import org.jspecify.annotations.Nullable;

/**
 * An APIManager that was judged.
 *
 * @param file name of the input
 * @param document which document of the file, from 0
 * @param name its name, or {@code null} if it has none
 * @param namespace its namespace, or {@code null} if the manifest does not say
 * @param release which release it was judged by, and why
 */
public record ApiManager(
        String file,
        int document,
        @Nullable String name,
        @Nullable String namespace,
        ReleaseChoice release) {
    /** The same in a file of another name. */
    ApiManager in(String other) {
        return new ApiManager(other, document, name, namespace, release);
    }

    /** Kind, namespace and name, as in {@link io.github.threescaleha.rule.Finding.Location#object()}. */
    public String identity() {
        return "APIManager/" + (namespace == null ? "" : namespace) + "/" + (name == null ? "" : name);
    }
}
