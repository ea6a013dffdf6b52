package io.github.threescaleha.engine;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows which files are patches of a kustomization: not whole manifests, so not judged on their own. */
final class Patches {
    private final Set<Path> files = new HashSet<>();

    static Patches of(List<ReadFile> read) {
        Patches patches = new Patches();
        for (ReadFile file : read) {
            file.patchFiles().forEach(patch -> patches.add(path(file.name()), path(patch)));
        }
        return patches;
    }

    boolean include(ReadFile file) {
        Path path = files.isEmpty() ? null : path(file.name());
        return path != null && files.contains(path.normalize());
    }

    private void add(@Nullable Path kustomization, @Nullable Path patch) {
        if (kustomization != null && patch != null) {
            files.add(kustomization.resolveSibling(patch).normalize());
        }
    }

    private static @Nullable Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
