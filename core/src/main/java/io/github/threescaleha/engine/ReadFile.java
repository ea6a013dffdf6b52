package io.github.threescaleha.engine;

import io.github.threescaleha.manifest.DocumentManifests;
import io.github.threescaleha.manifest.IgnoreComment;
import io.github.threescaleha.manifest.IgnoreComments;
import io.github.threescaleha.manifest.Kustomization;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.manifest.ManifestReader;
import io.github.threescaleha.manifest.SecretMask;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.yaml.YamlDocument;
import io.github.threescaleha.yaml.YamlReader;
import io.github.threescaleha.yaml.YamlStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file with what was found in it.
 *
 * @param source its name, and its text with secrets masked; no text if there is nothing in it to judge
 * @param original its text as it is
 * @param path where it is, or {@code null} for a stream or a text
 * @param documents what each document that is not empty holds
 * @param patchFiles the files that it names as patches, if it is a kustomization
 * @param comments the comments that ask for findings to be ignored
 * @param problems what could not be read
 */
record ReadFile(
        SourceFile source,
        SourceFile original,
        @Nullable Path path,
        List<DocumentManifests> documents,
        List<String> patchFiles,
        List<IgnoreComment> comments,
        List<Problem> problems) {
    static ReadFile of(SourceFile source, @Nullable Path path, YamlReader reader) {
        YamlStream stream = reader.read(source);
        List<DocumentManifests> documents = new ArrayList<>();
        List<String> patchFiles = new ArrayList<>();
        for (YamlDocument document : stream.documents()) {
            if (!document.isEmpty()) {
                documents.add(ManifestReader.read(source, document));
                if (Kustomization.isOne(source.name(), document.root())) {
                    patchFiles.addAll(Kustomization.patchFiles(document.root()));
                }
            }
        }
        List<Manifest> manifests = documents.stream()
                .flatMap(document -> document.manifests().stream())
                .toList();
        List<IgnoreComment> comments = IgnoreComments.find(source, stream.documents(), manifests);
        SourceFile shown =
                manifests.isEmpty() ? new SourceFile(source.name(), "") : SecretMask.mask(source, stream.documents());
        return new ReadFile(shown, source, path, documents, patchFiles, comments, stream.problems());
    }

    String name() {
        return source.name();
    }

    List<Manifest> manifests() {
        return documents.stream()
                .flatMap(document -> document.manifests().stream())
                .toList();
    }

    List<Manifest> manifests(Manifest.Kind kind) {
        return manifests().stream().filter(manifest -> manifest.kind() == kind).toList();
    }
}
