package io.github.threescaleha.manifest;

import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** Reads which files a kustomization names as patches: parts of manifests, which are not to be judged on their own. */
public final class Kustomization {
    private static final List<String> LISTS = List.of("patches", "patchesStrategicMerge", "patchesJson6902");

    /** What its file is called. */
    public static final List<String> FILE_NAMES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    private Kustomization() {}

    /** Whether a file of this name, or a document of this kind, is a kustomization. */
    public static boolean isOne(String fileName, YamlNode root) {
        return isNamedLikeOne(fileName)
                || root instanceof YamlMapping mapping && "Kustomization".equals(mapping.string("kind"));
    }

    /** Whether a file of this name is a kustomization, whatever it holds. */
    public static boolean isNamedLikeOne(String fileName) {
        return FILE_NAMES.contains(fileName.substring(fileName.lastIndexOf('/') + 1));
    }

    /** The files that it names as patches, as it names them: relative to its own folder. */
    public static List<String> patchFiles(YamlNode root) {
        List<String> files = new ArrayList<>();
        if (root instanceof YamlMapping kustomization) {
            for (String list : LISTS) {
                if (kustomization.get(list) instanceof YamlSequence patches) {
                    patches.items().forEach(patch -> addFile(patch, files));
                }
            }
        }
        return files;
    }

    private static void addFile(YamlNode patch, List<String> into) {
        if (patch instanceof YamlScalar scalar && scalar.text().indexOf('\n') < 0) {
            into.add(scalar.text());
        } else if (patch instanceof YamlMapping mapping && mapping.string("path") != null) {
            String path = mapping.string("path");
            into.add(path == null ? "" : path);
        }
    }
}
