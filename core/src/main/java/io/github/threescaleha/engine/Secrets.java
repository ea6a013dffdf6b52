package io.github.threescaleha.engine;

import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.DatabaseSecret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Secrets of a run that can tell where a database is, found by namespace. */
final class Secrets {
    private static final String ANY = "";

    private final List<Manifest> all = new ArrayList<>();
    private final Map<String, List<Manifest>> byNamespace = new HashMap<>();

    static Secrets of(Collection<ReadFile> files) {
        Secrets secrets = new Secrets();
        for (ReadFile file : files) {
            for (Manifest secret : file.secrets()) {
                if (DatabaseSecret.isNamedLikeOne(secret)) {
                    secrets.add(secret);
                }
            }
        }
        return secrets;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those that can belong to an APIManager: of its namespace, or one of the two does not say which. */
    List<Manifest> near(Manifest apiManager) {
        String namespace = apiManager.namespace();
        if (namespace == null) {
            return all;
        }
        List<Manifest> near = new ArrayList<>(byNamespace.getOrDefault(namespace, List.of()));
        near.addAll(byNamespace.getOrDefault(ANY, List.of()));
        return near;
    }

    private void add(Manifest secret) {
        String namespace = secret.namespace();
        all.add(secret);
        byNamespace
                .computeIfAbsent(namespace == null ? ANY : namespace, key -> new ArrayList<>())
                .add(secret);
    }
}
