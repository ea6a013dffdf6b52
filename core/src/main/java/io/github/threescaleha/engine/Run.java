package io.github.threescaleha.engine;

import io.github.threescaleha.manifest.DocumentManifests;
import io.github.threescaleha.manifest.IgnoreComment;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.ReleaseChoice;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.simulation.Losses;
import io.github.threescaleha.simulation.Simulation;
import io.github.threescaleha.simulation.Simulator;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.SourceReader;
import io.github.threescaleha.yaml.YamlReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One check or simulation: takes files in, then judges what they hold together, for a Secret may lie in another file. */
final class Run {
    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.location().file())
            .thenComparingInt(finding -> finding.location().line())
            .thenComparingInt(finding -> finding.location().column())
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.location().pointer().text())
            .thenComparing(Finding::component, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Settings settings;
    private final Configurations configurations;
    private final Judge judge;
    private final YamlReader yaml;
    private final SourceReader reader;
    private final List<ReadFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unreadable;

    Run(Settings settings, RuleSet rules, Judge judge, Limits limits) {
        this.settings = settings;
        this.configurations = new Configurations(settings.configuration(), rules.ids());
        this.judge = judge;
        this.yaml = new YamlReader(limits);
        this.reader = new SourceReader(limits);
    }

    private Run(Run like) {
        this.settings = like.settings;
        this.configurations = like.configurations;
        this.judge = like.judge;
        this.yaml = like.yaml;
        this.reader = like.reader;
    }

    /** A check in the same way of other files. */
    Run like(List<ReadFile> others) {
        Run run = new Run(this);
        others.forEach(run::add);
        return run;
    }

    void add(SourceFile source, @Nullable Path path) {
        try {
            add(read(source, path));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failFile(Fault.in(source.name(), e));
        }
    }

    /** Reads a file without taking it in. */
    ReadFile read(SourceFile source, @Nullable Path path) {
        return ReadFile.of(source, path, yaml);
    }

    /** The files taken in. */
    List<ReadFile> files() {
        return files;
    }

    private void add(ReadFile file) {
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
        return report(take((manifest, release, level, secrets, outcome) ->
                judge.judge(manifest, release, level, secrets, outcome.findings, problems)));
    }

    /** The same, with what becomes of each installation when something fails. */
    Report report(Losses losses) {
        List<Simulation> simulations = new ArrayList<>();
        Outcome all = take((manifest, release, level, secrets, outcome) -> {
            Installation installation = judge.judge(manifest, release, level, secrets, outcome.findings, problems);
            simulations.add(Simulator.simulate(installation, level.cluster(), losses));
            return installation;
        });
        return report(all).with(simulated(all, simulations));
    }

    SimulationReport simulate(Losses losses) {
        List<Simulation> simulations = new ArrayList<>();
        Outcome outcome = take((manifest, release, level, secrets, unused) -> {
            Installation installation = judge.installation(manifest, release, secrets);
            simulations.add(Simulator.simulate(installation, level.cluster(), losses));
            return installation;
        });
        problems.addAll(configurations.problems());
        return new SimulationReport(
                topology(outcome),
                simulated(outcome, simulations),
                problems,
                outcome.notes,
                files.size() + unreadable,
                skipped(outcome.judged.keySet()),
                sources(outcome.apiManagers.stream().map(ApiManager::file)),
                null);
    }

    private static List<SimulationReport.Simulated> simulated(Outcome outcome, List<Simulation> simulations) {
        List<SimulationReport.Simulated> simulated = new ArrayList<>();
        for (int i = 0; i < simulations.size(); i++) {
            simulated.add(new SimulationReport.Simulated(outcome.apiManagers.get(i), simulations.get(i)));
        }
        return simulated;
    }

    /** What is done with an APIManager. */
    private interface Step {
        Installation take(Manifest manifest, Release release, Level level, List<Manifest> secrets, Outcome outcome);
    }

    private Outcome take(Step step) {
        configurations.readGiven();
        Patches patches = Patches.of(files, yaml, reader);
        List<ReadFile> judged =
                files.stream().filter(file -> !patches.include(file)).toList();
        Secrets secrets = Secrets.of(judged);
        Outcome outcome = new Outcome();
        for (ReadFile file : judged) {
            for (Manifest manifest : file.manifests(Manifest.Kind.API_MANAGER)) {
                takeOrTell(manifest, file, secrets, outcome, step);
            }
        }
        return outcome;
    }

    /** What judging brought to light. */
    private static final class Outcome {
        private final List<ApiManager> apiManagers = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<Level> levels = new ArrayList<>();
        private final Map<Manifest, ReleaseChoice> judged = new HashMap<>();
        private final Map<String, Configuration> configurationOf = new HashMap<>();
    }

    private void takeOrTell(Manifest manifest, ReadFile file, Secrets secrets, Outcome outcome, Step step) {
        try {
            take(manifest, file, secrets, outcome, step);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            problems.add(Fault.in(file.name(), e));
        }
    }

    private void take(Manifest manifest, ReadFile file, Secrets secrets, Outcome outcome, Step step) {
        Level level = level(file, outcome);
        ReleaseChoice choice = ReleaseChoice.of(manifest, settings.options().release(), level.release());
        if (choice.note() != null) {
            outcome.notes.add(file.name() + ": " + choice.note());
        }
        Installation installation = step.take(manifest, choice.release(), level, secrets.near(manifest), outcome);
        outcome.levels.add(level);
        outcome.judged.put(manifest, choice);
        installation.secrets().forEach(secret -> outcome.judged.putIfAbsent(secret.manifest(), choice));
        outcome.apiManagers.add(
                new ApiManager(file.name(), manifest.document(), manifest.name(), manifest.namespace(), choice));
    }

    private Level level(ReadFile file, Outcome outcome) {
        Path path = place(file);
        Configuration configuration = configurations.of(path);
        if (configuration == null) {
            return settings.options();
        }
        outcome.configurationOf.put(file.name(), configuration);
        outcome.configurationOf.put(configuration.name(), configuration);
        return settings.options().over(configuration.levelFor(path));
    }

    /** Where a file is, or of a stream or text where its name says it would be. */
    private static Path place(ReadFile file) {
        Path path = file.path();
        try {
            return path == null ? Path.of(file.name()) : path;
        } catch (InvalidPathException e) {
            return Path.of("");
        }
    }

    private Report report(Outcome outcome) {
        List<Finding> findings = accepted(withoutRepeats(outcome.findings), outcome);
        findings.sort(ORDER);
        problems.addAll(configurations.problems());
        Summary summary = Summary.of(
                files.size() + unreadable, outcome.apiManagers.size(), skipped(outcome.judged.keySet()), findings);
        return new Report(
                rules(outcome),
                topology(outcome),
                outcome.apiManagers,
                findings,
                problems,
                outcome.notes,
                summary,
                sources(findings.stream().map(finding -> finding.location().file())),
                (int) findings.stream()
                        .filter(finding -> fails(finding, outcome))
                        .count());
    }

    private boolean fails(Finding finding, Outcome outcome) {
        Configuration configuration =
                outcome.configurationOf.get(finding.location().file());
        return finding.status() == Finding.Status.NEW
                && settings.failOn(configuration).includes(finding.severity());
    }

    /** The rules that ran for some manifest. */
    private List<RuleInfo> rules(Outcome outcome) {
        return judge.rules().stream()
                .filter(rule ->
                        outcome.levels.isEmpty() || outcome.levels.stream().anyMatch(level -> !level.isOff(rule.id())))
                .toList();
    }

    private Topology topology(Outcome outcome) {
        return (outcome.levels.isEmpty() ? settings.options() : outcome.levels.get(0)).cluster();
    }

    /** The findings with those marked that waivers or the baseline accept, and those about the waivers themselves. */
    private List<Finding> accepted(List<Finding> findings, Outcome outcome) {
        Waivers waivers = new Waivers(settings.today());
        for (ReadFile file : files) {
            addWaivers(file, waivers, outcome);
        }
        List<Finding> result = new ArrayList<>();
        for (Finding finding : findings) {
            Configuration configuration =
                    outcome.configurationOf.get(finding.location().file());
            result.add(waivers.apply(finding, configuration));
        }
        result.addAll(waivers.leftOver(configurations.all()));
        result.replaceAll(settings.baseline()::apply);
        return result;
    }

    private void addWaivers(ReadFile file, Waivers waivers, Outcome outcome) {
        Map<Manifest, List<IgnoreComment>> comments =
                file.comments().stream().collect(Collectors.groupingBy(IgnoreComment::manifest));
        for (Manifest manifest : file.manifests()) {
            ReleaseChoice choice = outcome.judged.get(manifest);
            if (choice != null) {
                var own = ManifestWaiver.of(
                        manifest, comments.getOrDefault(manifest, List.of()), configurations.ruleIds());
                Level level = level(file, outcome);
                waivers.add(
                        new ManifestWaivers(manifest, level, choice.release(), own),
                        outcome.configurationOf.get(file.name()));
            }
        }
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

    private Map<String, SourceFile> sources(Stream<String> names) {
        Map<String, SourceFile> all = new HashMap<>();
        files.forEach(file -> all.put(file.name(), file.source()));
        configurations.all().forEach(configuration -> all.put(configuration.name(), configuration.source()));
        Map<String, SourceFile> needed = new HashMap<>();
        names.forEach(name -> {
            @Nullable SourceFile source = all.get(name);
            if (source != null) {
                needed.put(name, source);
            }
        });
        return needed;
    }
}
