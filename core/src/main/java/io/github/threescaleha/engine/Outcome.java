package io.github.threescaleha.engine;

import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.ReleaseChoice;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.simulation.Simulation;
import io.github.threescaleha.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What judging brought to light, of one file or of all; of all, findings are kept apart. */
final class Outcome {
    final List<ApiManager> apiManagers = new ArrayList<>();
    List<Finding> findings;
    final List<Simulation> simulations = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final List<Level> levels = new ArrayList<>();
    final List<Judged> judged = new ArrayList<>();
    final IdentityHashMap<Manifest, ReleaseChoice> secrets = new IdentityHashMap<>();
    final Map<String, Configuration> configurationOf = new HashMap<>();

    Outcome() {
        this(new ArrayList<>());
    }

    private Outcome(List<Finding> findings) {
        this.findings = findings;
    }

    /**
     * An object that was judged.
     *
     * @param object kind, namespace and name
     * @param level how
     * @param configuration by which configuration, or {@code null}
     * @param waivers what is in it of waivers, or {@code null} for none and no other object in its file
     */
    record Judged(
            String object,
            Level level,
            @Nullable Configuration configuration,
            @Nullable ManifestWaivers waivers) {}

    /** Keeps by which configuration a file is judged, and findings in the configuration itself. */
    void configure(String file, Configuration configuration) {
        configurationOf.put(file, configuration);
        configurationOf.put(configuration.name(), configuration);
    }

    /** Things to know about how it was judged. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (ApiManager one : apiManagers) {
            if (one.release().note() != null) {
                notes.add(one.file() + ": " + one.release().note());
            }
        }
        return notes;
    }

    /** Takes in what came of the next file. */
    void add(Outcome other) {
        apiManagers.addAll(other.apiManagers);
        simulations.addAll(other.simulations);
        problems.addAll(other.problems);
        levels.addAll(other.levels);
        judged.addAll(other.judged);
        other.secrets.forEach(secrets::putIfAbsent);
        configurationOf.putAll(other.configurationOf);
    }

    /** A Secret that several APIManagers of the file share is judged for each, and told once. */
    void dropRepeats() {
        Set<Sameness> told = new HashSet<>();
        findings.removeIf(finding -> !told.add(new Sameness(finding)));
    }

    /** What comes of a file with the same text that is judged in the same way, and without a Secret. */
    Outcome in(String file) {
        Outcome like = new Outcome(Findings.Likewise.in(file, findings));
        apiManagers.forEach(one -> like.apiManagers.add(one.in(file)));
        like.simulations.addAll(simulations);
        problems.forEach(one -> like.problems.add(one.in(file)));
        like.levels.addAll(levels);
        like.judged.addAll(judged);
        configurationOf.values().forEach(one -> like.configure(file, one));
        return like;
    }
}
