package io.github.threescaleha.engine;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows which files are patches of a kustomization: not whole manifests, so not judged on their own. */
final class Patches {
    private final Set<Path> files = new HashSet<>();

    static Patches of(List<ReadFile> read) {
        Patches patches = new Patches();
        for (ReadFile file : read) {
            for (String patch : file.patchFiles()) {
                patches.files.add(Path.of(file.name()).resolveSibling(patch).normalize());
            }
        }
        return patches;
    }

    boolean include(ReadFile file) {
        return !files.isEmpty() && files.contains(Path.of(file.name()).normalize());
    }
}
