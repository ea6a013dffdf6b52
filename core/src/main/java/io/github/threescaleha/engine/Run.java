package io.github.threescaleha.engine;

import io.github.threescaleha.manifest.DocumentManifests;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.DatabaseSecret;
import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.ReleaseChoice;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One check: takes files in, then judges what they hold together, for a Secret may lie in another file. */
final class Run {
    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.location().file())
            .thenComparingInt(finding -> finding.location().line())
            .thenComparingInt(finding -> finding.location().column())
            .thenComparing(Finding::rule);

    private final @Nullable Release release;
    private final Topology topology;
    private final Judge judge;
    private final YamlReader reader;
    private final List<ReadFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unreadable;

    Run(@Nullable Release release, Topology topology, Judge judge, YamlReader reader) {
        this.release = release;
        this.topology = topology;
        this.judge = judge;
        this.reader = reader;
    }

    void add(SourceFile source) {
        ReadFile file = ReadFile.of(source, reader);
        files.add(file);
        problems.addAll(file.problems());
    }

    void fail(Problem problem) {
        problems.add(problem);
    }

    void failFile(Problem problem) {
        unreadable++;
        problems.add(problem);
    }

    Report report() {
        Patches patches = Patches.of(files);
        List<ReadFile> judged =
                files.stream().filter(file -> !patches.include(file)).toList();
        List<Manifest> secrets = judged.stream()
                .flatMap(file -> file.manifests(Manifest.Kind.SECRET).stream())
                .filter(DatabaseSecret::isNamedLikeOne)
                .toList();
        Outcome outcome = new Outcome();
        for (ReadFile file : judged) {
            for (Manifest manifest : file.manifests(Manifest.Kind.API_MANAGER)) {
                judge(manifest, secrets, outcome);
            }
        }
        return report(outcome);
    }

    /** What judging brought to light. */
    private static final class Outcome {
        private final List<ApiManager> apiManagers = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final Set<Manifest> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private void judge(Manifest manifest, List<Manifest> secrets, Outcome outcome) {
        ReleaseChoice choice = ReleaseChoice.of(manifest, release, null);
        if (choice.note() != null) {
            outcome.notes.add(manifest.source().name() + ": " + choice.note());
        }
        Installation installation =
                judge.judge(manifest, choice.release(), topology, secrets, outcome.findings, problems);
        outcome.seen.add(manifest);
        installation.secrets().forEach(secret -> outcome.seen.add(secret.manifest()));
        outcome.apiManagers.add(new ApiManager(
                manifest.source().name(), manifest.document(), manifest.name(), manifest.namespace(), choice));
    }

    private Report report(Outcome outcome) {
        List<Finding> findings = withoutRepeats(outcome.findings);
        findings.sort(ORDER);
        Summary summary =
                Summary.of(files.size() + unreadable, outcome.apiManagers.size(), skipped(outcome.seen), findings);
        return new Report(
                judge.rules(),
                topology,
                outcome.apiManagers,
                findings,
                problems,
                outcome.notes,
                summary,
                sources(findings));
    }

    /** A Secret that several APIManagers share is judged for each, and told once. */
    private static List<Finding> withoutRepeats(List<Finding> findings) {
        Map<List<Object>, Finding> told = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Finding.Location at = finding.location();
            String component = String.valueOf(finding.component());
            told.putIfAbsent(
                    List.of(finding.rule(), at.file(), at.document(), at.object(), at.pointer(), at.span(), component),
                    finding);
        }
        return new ArrayList<>(told.values());
    }

    private int skipped(Set<Manifest> judged) {
        int skipped = 0;
        for (ReadFile file : files) {
            for (DocumentManifests document : file.documents()) {
                boolean nothing = document.manifests().stream().noneMatch(judged::contains);
                skipped += nothing ? Math.max(1, document.skipped()) : document.skipped();
            }
        }
        return skipped;
    }

    private Map<String, SourceFile> sources(List<Finding> findings) {
        Map<String, SourceFile> all = new HashMap<>();
        files.forEach(file -> all.put(file.name(), file.source()));
        Map<String, SourceFile> needed = new HashMap<>();
        for (Finding finding : findings) {
            String name = finding.location().file();
            SourceFile source = all.get(name);
            if (source != null) {
                needed.put(name, source);
            }
        }
        return needed;
    }
}
