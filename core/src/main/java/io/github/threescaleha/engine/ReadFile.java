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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file with what was found in it. That it needs little memory lets a run take in any number of files: a file with
 * nothing to judge keeps no text, and one with a single APIManager and nothing else keeps its text only, of which its
 * manifest can be made again.
 */
final class ReadFile {
    private final SourceFile source;
    private final SourceFile original;
    private final @Nullable Path path;
    private final List<String> patchFiles;
    private final List<Problem> problems;
    private final boolean holdsApiManager;
    private final boolean plain;
    private final int skipped;
    private final int skippedUnjudged;
    private @Nullable Content content;

    /**
     * What it holds.
     *
     * @param documents what each document that is not empty holds
     * @param comments the comments that ask for findings to be ignored
     */
    record Content(List<DocumentManifests> documents, List<IgnoreComment> comments) {
        List<Manifest> manifests() {
            List<Manifest> manifests = new ArrayList<>();
            for (DocumentManifests document : documents) {
                manifests.addAll(document.manifests());
            }
            return manifests;
        }

        private boolean holdsApiManager() {
            for (Manifest manifest : manifests()) {
                if (manifest.kind() == Manifest.Kind.API_MANAGER) {
                    return true;
                }
            }
            return false;
        }

        /** Whether it holds one object, which is an APIManager without waivers. */
        private boolean isPlain() {
            List<Manifest> manifests = manifests();
            return manifests.size() == 1
                    && manifests.get(0).kind() == Manifest.Kind.API_MANAGER
                    && comments.isEmpty()
                    && !ManifestWaiver.isIn(manifests.get(0));
        }

        private int skipped(boolean judged) {
            int skipped = 0;
            for (DocumentManifests document : documents) {
                boolean nothing = !judged || document.manifests().isEmpty();
                skipped += nothing ? Math.max(1, document.skipped()) : document.skipped();
            }
            return skipped;
        }
    }

    private ReadFile(SourceFile read, SourceFile masked, @Nullable Path path, YamlStream stream, Content content) {
        boolean empty = content.manifests().isEmpty();
        this.path = path;
        this.patchFiles = patchFiles(read, stream);
        this.problems = stream.problems();
        this.holdsApiManager = content.holdsApiManager();
        this.plain = empty || content.isPlain() && masked.text().equals(read.text());
        this.original = empty && path != null ? read.with("") : read;
        this.source = plain ? original : masked;
        this.skipped = content.skipped(true);
        this.skippedUnjudged = content.skipped(false);
        this.content = empty ? null : content;
    }

    static ReadFile of(SourceFile source, @Nullable Path path, YamlReader reader) {
        return of(source, path, reader.read(source));
    }

    /** A file that was read already. */
    static ReadFile of(SourceFile source, @Nullable Path path, YamlStream stream) {
        return new ReadFile(source, SecretMask.mask(source, stream.documents()), path, stream, content(source, stream));
    }

    private ReadFile(ReadFile alike, SourceFile read, Path path) {
        this.source = read.with(alike.source.text());
        this.original = source;
        this.path = path;
        this.patchFiles = List.of();
        this.problems = List.of();
        this.holdsApiManager = alike.holdsApiManager;
        this.plain = true;
        this.skipped = alike.skipped;
        this.skippedUnjudged = alike.skippedUnjudged;
        this.content = null;
    }

    /** Whether all that is known of it follows from its text, so that a file with the same text need not be looked at. */
    boolean isKnownByText() {
        return plain && holdsApiManager && problems.isEmpty() && patchFiles.isEmpty();
    }

    /** A file with the same text as this, which is known by it. */
    ReadFile alike(SourceFile read, Path other) {
        return new ReadFile(this, read, other);
    }

    private static Content content(SourceFile source, YamlStream stream) {
        List<DocumentManifests> documents = new ArrayList<>();
        List<Manifest> manifests = new ArrayList<>();
        for (YamlDocument document : stream.documents()) {
            if (!document.isEmpty()) {
                DocumentManifests found = ManifestReader.read(source, document);
                documents.add(found);
                manifests.addAll(found.manifests());
            }
        }
        return new Content(documents, IgnoreComments.find(source, stream.documents(), manifests));
    }

    private static List<String> patchFiles(SourceFile source, YamlStream stream) {
        List<String> patchFiles = new ArrayList<>();
        for (YamlDocument document : stream.documents()) {
            if (!document.isEmpty() && Kustomization.isOne(source.name(), document.root())) {
                patchFiles.addAll(Kustomization.patchFiles(document.root()));
            }
        }
        return List.copyOf(patchFiles);
    }

    String name() {
        return source.name();
    }

    /** Its name, and its text with secrets masked; empty if there is nothing to judge in it. */
    SourceFile source() {
        return source;
    }

    /** The same as it is. */
    SourceFile original() {
        return original;
    }

    /** Where it is, or {@code null} for a stream or a text. */
    @Nullable
    Path path() {
        return path;
    }

    /** The files that it names as patches, if it is a kustomization. */
    List<String> patchFiles() {
        return patchFiles;
    }

    /** What could not be read. */
    List<Problem> problems() {
        return problems;
    }

    boolean holdsObjects() {
        return holdsApiManager || !secrets().isEmpty();
    }

    boolean holdsApiManager() {
        return holdsApiManager;
    }

    /** Whether it holds an APIManager, and nothing that is looked at once more after that is judged. */
    boolean isPlain() {
        return plain;
    }

    /** What it holds, read once more if that was let go. */
    Content content(YamlReader reader) {
        Content known = content;
        return known == null ? content(original, reader.read(original)) : known;
    }

    /** Keeps the text alone of a plain file. */
    void letGo() {
        if (plain) {
            content = null;
        }
    }

    /** The Secrets in it: none in a plain file. */
    List<Manifest> secrets() {
        Content known = content;
        return plain || known == null
                ? List.of()
                : known.manifests().stream()
                        .filter(manifest -> manifest.kind() == Manifest.Kind.SECRET)
                        .toList();
    }

    /**
     * How many of its documents hold nothing that was judged, and parts that were left out on purpose.
     *
     * @param isJudged whether the APIManagers in it were judged
     * @param secrets the Secrets that belong to an APIManager that was
     */
    int skipped(boolean isJudged, Set<Manifest> secrets) {
        Content known = content;
        if (plain || known == null) {
            return isJudged ? skipped : skippedUnjudged;
        }
        int count = 0;
        for (DocumentManifests document : known.documents()) {
            boolean nothing = document.manifests().stream()
                    .noneMatch(manifest ->
                            manifest.kind() == Manifest.Kind.SECRET ? secrets.contains(manifest) : isJudged);
            count += nothing ? Math.max(1, document.skipped()) : document.skipped();
        }
        return count;
    }
}
