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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What judging brought to light, of one file or of all. */
final class Outcome {
    final List<ApiManager> apiManagers = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Simulation> simulations = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<Level> levels = new ArrayList<>();
    final List<Judged> judged = new ArrayList<>();
    final IdentityHashMap<Manifest, ReleaseChoice> secrets = new IdentityHashMap<>();
    final Map<String, Configuration> configurationOf = new HashMap<>();

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

    /** Takes in what came of the next file. */
    void add(Outcome other) {
        apiManagers.addAll(other.apiManagers);
        findings.addAll(other.findings);
        simulations.addAll(other.simulations);
        problems.addAll(other.problems);
        notes.addAll(other.notes);
        levels.addAll(other.levels);
        judged.addAll(other.judged);
        other.secrets.forEach(secrets::putIfAbsent);
        configurationOf.putAll(other.configurationOf);
    }

    /** A Secret that several APIManagers share is judged for each, and told once. */
    void dropRepeats() {
        Set<Sameness> told = new HashSet<>();
        findings.removeIf(finding -> !told.add(new Sameness(finding)));
    }

    /** The same for all files, each without repeats: only a Secret can be shared between them. */
    void dropRepeatsOfSecrets() {
        if (!secrets.isEmpty()) {
            Set<Sameness> told = new HashSet<>();
            findings.removeIf(
                    finding -> finding.location().object().startsWith("Secret/") && !told.add(new Sameness(finding)));
        }
    }

    /** A finding as it is compared with others: a rule about a component at a place. */
    private static final class Sameness {
        private final Finding finding;

        Sameness(Finding finding) {
            this.finding = finding;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Sameness same && isAs(same.finding);
        }

        private boolean isAs(Finding other) {
            Finding.Location at = finding.location();
            Finding.Location there = other.location();
            return finding.rule().equals(other.rule())
                    && Objects.equals(finding.component(), other.component())
                    && at.document() == there.document()
                    && at.span().start().offset() == there.span().start().offset()
                    && at.span().end().offset() == there.span().end().offset()
                    && at.pointer().text().equals(there.pointer().text())
                    && at.object().equals(there.object())
                    && at.file().equals(there.file());
        }

        @Override
        public int hashCode() {
            int hash = 31 * finding.rule().hashCode() + Objects.hashCode(finding.component());
            return 31 * hash + finding.location().pointer().text().hashCode();
        }
    }
}
