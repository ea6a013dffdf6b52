package io.github.threescaleha.engine;

import io.github.threescaleha.manifest.Kustomization;
import io.github.threescaleha.source.SourceReader;
import io.github.threescaleha.source.UnreadableException;
import io.github.threescaleha.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows which files are patches of a kustomization: not whole manifests, so not judged on their own. A kustomization is
 * looked for among the inputs and, for a file that holds an APIManager, in the file's own folder, so that a patch is
 * known even if it is checked alone.
 */
final class Patches {
    private final Set<Path> files = new HashSet<>();
    private final Set<Path> searched = new HashSet<>();

    static Patches of(List<ReadFile> read, YamlReader yaml, SourceReader reader) {
        Patches patches = new Patches();
        for (ReadFile file : read) {
            patches.add(file.path(), file.patchFiles());
            Path path = file.path();
            if (path != null && file.holdsApiManager()) {
                patches.search(path.toAbsolutePath().normalize().getParent(), yaml, reader);
            }
        }
        return patches;
    }

    boolean include(ReadFile file) {
        Path path = file.path();
        return path != null
                && !files.isEmpty()
                && files.contains(path.toAbsolutePath().normalize());
    }

    private void add(@Nullable Path kustomization, List<String> patchFiles) {
        if (kustomization != null) {
            for (String patch : patchFiles) {
                addBeside(kustomization.toAbsolutePath(), patch);
            }
        }
    }

    private void addBeside(Path kustomization, String patch) {
        Path named = path(patch);
        if (named != null) {
            files.add(kustomization.resolveSibling(named).normalize());
        }
    }

    private void search(@Nullable Path folder, YamlReader yaml, SourceReader reader) {
        if (folder == null || !searched.add(folder)) {
            return;
        }
        for (String name : Kustomization.FILE_NAMES) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                add(file, patchFiles(file, yaml, reader));
            }
        }
    }

    private static List<String> patchFiles(Path file, YamlReader yaml, SourceReader reader) {
        try {
            return ReadFile.of(reader.read(file, file.toString()), file, yaml).patchFiles();
        } catch (UnreadableException e) {
            return List.of();
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
