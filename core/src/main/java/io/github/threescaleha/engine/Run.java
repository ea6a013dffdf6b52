package io.github.threescaleha.engine;

import io.github.threescaleha.edit.ReadText;
import io.github.threescaleha.manifest.IgnoreComment;
import io.github.threescaleha.manifest.Kustomization;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.ReleaseChoice;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.simulation.Losses;
import io.github.threescaleha.simulation.Simulator;
import io.github.threescaleha.source.Input;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.SourceReader;
import io.github.threescaleha.source.UnreadableException;
import io.github.threescaleha.yaml.YamlReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One check or simulation: takes files in, then judges what they hold together, for a Secret may lie in another file. */
final class Run {
    /** From how many files on it pays to keep equal values once. */
    private static final int MANY = 100;

    /** What is read takes some 15 bytes of memory a character; of all memory, it may take a quarter. */
    private static final long BYTES_PER_CHARACTER_KEPT = 60;

    private final Settings settings;
    private final Configurations configurations;
    private final Judge judge;
    private final YamlReader yaml;
    private final SourceReader reader;
    private final List<ReadFile> files = new ArrayList<>();
    private final Set<ReadFile> judgedFiles = new LinkedHashSet<>();
    private final Found found = new Found();
    private final Map<String, ReadFile> texts = new ConcurrentHashMap<>();
    private final Shared shared = new Shared();
    private final AtomicLong room = new AtomicLong(Runtime.getRuntime().maxMemory() / BYTES_PER_CHARACTER_KEPT);
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

    /** Reads a file without taking it in. */
    ReadFile read(SourceFile source, @Nullable Path path) {
        return ReadFile.of(source, path, yaml);
    }

    /** A text to be edited. */
    ReadText text(SourceFile source) {
        return new ReadText(source, yaml);
    }

    /** The files taken in. */
    List<ReadFile> files() {
        return files;
    }

    /** Reads files, each once; most are let go again but for their texts. */
    void addAll(List<Input> inputs) {
        boolean many = inputs.size() > MANY;
        for (Result result : Cores.map(inputs, input -> read(input, many))) {
            if (result.file() != null) {
                add(result.file());
            } else if (result.problem() != null) {
                failFile(result.problem());
            }
        }
    }

    /** A file, or why it cannot be read. */
    private record Result(@Nullable ReadFile file, @Nullable Problem problem) {}

    private Result read(Input input, boolean many) {
        try {
            SourceFile source = reader.read(input.path(), input.name());
            ReadFile file = many ? readOneOfMany(source, input.path()) : read(source, input.path());
            if (room.addAndGet(-source.text().length()) < 0) {
                file.letGo();
            }
            return new Result(file, null);
        } catch (UnreadableException e) {
            return new Result(null, e.problem());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Result(null, Fault.in(input.name(), e));
        }
    }

    /** Reads a file of many, of which some may have the same text. */
    private ReadFile readOneOfMany(SourceFile source, Path path) {
        boolean ofItsOwn = Kustomization.isNamedLikeOne(source.name());
        ReadFile alike = ofItsOwn ? null : texts.get(source.text());
        if (alike != null) {
            return alike.alike(source, path);
        }
        ReadFile file = read(source, path);
        if (!ofItsOwn && file.isKnownByText()) {
            texts.putIfAbsent(source.text(), file);
        }
        return file;
    }

    void add(SourceFile source, @Nullable Path path) {
        try {
            add(read(source, path));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failFile(Fault.in(source.name(), e));
        }
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
                judge.judge(manifest, release, level, secrets, outcome.findings, outcome.problems)));
    }

    /** The same, with what becomes of each installation when something fails. */
    Report report(Losses losses) {
        Outcome all = take((manifest, release, level, secrets, outcome) -> {
            Installation installation =
                    judge.judge(manifest, release, level, secrets, outcome.findings, outcome.problems);
            outcome.simulations.add(Simulator.simulate(installation, level.cluster(), losses));
            return installation;
        });
        return report(all).with(simulated(all));
    }

    SimulationReport simulate(Losses losses) {
        Outcome outcome = take((manifest, release, level, secrets, into) -> {
            Installation installation = judge.installation(manifest, release, secrets);
            into.simulations.add(Simulator.simulate(installation, level.cluster(), losses));
            return installation;
        });
        problems.addAll(configurations.problems());
        return new SimulationReport(
                topology(outcome),
                simulated(outcome),
                problems,
                outcome.notes(),
                files.size() + unreadable,
                skipped(outcome),
                sources(outcome.apiManagers.stream().map(ApiManager::file).toList()),
                null);
    }

    private static List<SimulationReport.Simulated> simulated(Outcome outcome) {
        List<SimulationReport.Simulated> simulated = new ArrayList<>();
        for (int i = 0; i < outcome.simulations.size(); i++) {
            simulated.add(new SimulationReport.Simulated(outcome.apiManagers.get(i), outcome.simulations.get(i)));
        }
        return simulated;
    }

    /** What is done with an APIManager; several threads do so at once. */
    private interface Step {
        Installation take(Manifest manifest, Release release, Level level, List<Manifest> secrets, Outcome outcome);
    }

    private Outcome take(Step step) {
        configurations.readGiven();
        Patches patches = Patches.of(files, yaml, reader);
        for (ReadFile file : files) {
            if (!patches.include(file)) {
                judgedFiles.add(file);
            }
        }
        Outcome all = new Outcome();
        takeAll(Secrets.of(judgedFiles), step, all);
        if (!all.secrets.isEmpty()) {
            found.dropRepeatsOfSecrets();
        }
        problems.addAll(all.problems);
        return all;
    }

    /** Of files with the same text that are judged in the same way, one is taken: all but the name is the same. */
    private void takeAll(Secrets secrets, Step step, Outcome all) {
        boolean sharing = judgedFiles.size() > MANY && secrets.isEmpty();
        List<ReadFile> firsts = new ArrayList<>();
        Map<Way, Integer> known = new HashMap<>();
        Map<ReadFile, Integer> placeOfFirst = new LinkedHashMap<>();
        for (ReadFile file : judgedFiles) {
            if (file.holdsApiManager()) {
                Way way = way(file, all);
                Integer place = sharing && file.isPlain() ? known.putIfAbsent(way, firsts.size()) : null;
                if (place == null) {
                    firsts.add(file);
                }
                placeOfFirst.put(file, place == null ? firsts.size() - 1 : place);
            }
        }
        List<Outcome> outcomes = Cores.map(firsts, file -> take(file, secrets, step));
        placeOfFirst.forEach((file, place) -> {
            Outcome first = outcomes.get(place);
            Outcome outcome = firsts.get(place).equals(file) ? first : first.in(file.name());
            all.add(outcome);
            if (secrets.isEmpty()) {
                found.add(file.name(), outcome.findings);
            } else {
                found.addAll(outcome.findings);
            }
        });
    }

    /** What is judged, and how, but for the file's name. */
    private record Way(String text, Level level, @Nullable Configuration configuration) {}

    private Way way(ReadFile file, Outcome all) {
        Level level = level(file, all);
        return new Way(file.original().text(), level, all.configurationOf.get(file.name()));
    }

    private Outcome take(ReadFile file, Secrets secrets, Step step) {
        Outcome outcome = new Outcome();
        for (Manifest manifest : content(file, outcome)) {
            if (manifest.kind() == Manifest.Kind.API_MANAGER) {
                takeOrTell(manifest, file, secrets, outcome, step);
            }
        }
        outcome.dropRepeats();
        outcome.findings.sort(Found::compareInFile);
        if (files.size() > MANY) {
            outcome.findings = shared.all(file.name(), outcome.findings);
        }
        file.letGo();
        return outcome;
    }

    private List<Manifest> content(ReadFile file, Outcome outcome) {
        try {
            return file.content(yaml).manifests();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            outcome.problems.add(Fault.in(file.name(), e));
            return List.of();
        }
    }

    private void takeOrTell(Manifest manifest, ReadFile file, Secrets secrets, Outcome outcome, Step step) {
        try {
            take(manifest, file, secrets, outcome, step);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            outcome.problems.add(Fault.in(file.name(), e));
        }
    }

    private void take(Manifest manifest, ReadFile file, Secrets secrets, Outcome outcome, Step step) {
        Level level = level(file, outcome);
        ReleaseChoice choice = ReleaseChoice.of(manifest, settings.options().release(), level.release());
        Installation installation = step.take(manifest, choice.release(), level, secrets.near(manifest), outcome);
        outcome.levels.add(level);
        installation.secrets().forEach(secret -> outcome.secrets.putIfAbsent(secret.manifest(), choice));
        outcome.apiManagers.add(
                new ApiManager(file.name(), manifest.document(), manifest.name(), manifest.namespace(), choice));
        addJudged(manifest, file, choice, outcome);
    }

    private Level level(ReadFile file, Outcome outcome) {
        Path path = place(file);
        Configuration configuration = configurations.of(path);
        if (configuration == null) {
            return settings.options();
        }
        outcome.configure(file.name(), configuration);
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
        accept(outcome);
        Findings findings = found.inOrder();
        problems.addAll(configurations.problems());
        Summary summary = Summary.of(files.size() + unreadable, outcome.apiManagers.size(), skipped(outcome), findings);
        return new Report(
                rules(outcome),
                topology(outcome),
                outcome.apiManagers,
                findings,
                problems,
                outcome.notes(),
                summary,
                sources(filesOf(findings)),
                failing(findings, outcome));
    }

    private static List<String> filesOf(Findings findings) {
        List<String> names = new ArrayList<>();
        for (List<Finding> ofFile : Findings.byFile(findings)) {
            names.add(ofFile.get(0).location().file());
        }
        return names;
    }

    private int failing(Findings findings, Outcome outcome) {
        int failing = 0;
        for (Finding finding : findings) {
            failing += fails(finding, outcome) ? 1 : 0;
        }
        return failing;
    }

    private boolean fails(Finding finding, Outcome outcome) {
        Configuration configuration =
                outcome.configurationOf.get(finding.location().file());
        return finding.status() == Finding.Status.NEW
                && settings.failOn(configuration).includes(finding.severity());
    }

    /** The rules that ran for some manifest. */
    private List<RuleInfo> rules(Outcome outcome) {
        List<RuleInfo> rules = new ArrayList<>();
        for (RuleInfo rule : judge.rules()) {
            if (outcome.levels.isEmpty() || runs(rule, outcome.levels)) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private static boolean runs(RuleInfo rule, List<Level> levels) {
        for (Level level : levels) {
            if (!level.isOff(rule.id())) {
                return true;
            }
        }
        return false;
    }

    private Topology topology(Outcome outcome) {
        return (outcome.levels.isEmpty() ? settings.options() : outcome.levels.get(0)).cluster();
    }

    /** Marks the findings that waivers or the baseline accept, and adds those about the waivers themselves. */
    private void accept(Outcome outcome) {
        Waivers waivers = new Waivers(settings::today);
        for (ReadFile file : files) {
            for (Manifest secret : file.secrets()) {
                ReleaseChoice choice = outcome.secrets.get(secret);
                if (choice != null) {
                    addJudged(secret, file, choice, outcome);
                }
            }
        }
        outcome.judged.forEach(waivers::add);
        if (!outcome.judged.isEmpty()) {
            found.replaceAll(finding -> waivers.apply(
                    finding, outcome.configurationOf.get(finding.location().file())));
        }
        found.addAll(waivers.leftOver(configurations.all()));
        if (!settings.baseline().fingerprints().isEmpty()) {
            found.replaceAll(settings.baseline()::apply);
        }
    }

    private void addJudged(Manifest manifest, ReadFile file, ReleaseChoice choice, Outcome outcome) {
        Level level = level(file, outcome);
        ManifestWaivers waivers = file.isPlain() ? null : waivers(manifest, file, level, choice);
        Configuration configuration = outcome.configurationOf.get(file.name());
        if (waivers != null || configuration != null) {
            outcome.judged.add(new Outcome.Judged(manifest.identity(), level, configuration, waivers));
        }
    }

    @SuppressWarnings("ReferenceEquality") // an object that is written twice is two
    private ManifestWaivers waivers(Manifest manifest, ReadFile file, Level level, ReleaseChoice choice) {
        List<IgnoreComment> comments = new ArrayList<>();
        for (IgnoreComment comment : file.content(yaml).comments()) {
            if (comment.manifest() == manifest) {
                comments.add(comment);
            }
        }
        return new ManifestWaivers(
                manifest, level, choice.release(), ManifestWaiver.of(manifest, comments, configurations.ruleIds()));
    }

    private int skipped(Outcome outcome) {
        int skipped = 0;
        for (ReadFile file : files) {
            skipped += file.skipped(judgedFiles.contains(file), outcome.secrets.keySet());
        }
        return skipped;
    }

    private Map<String, SourceFile> sources(List<String> names) {
        Map<String, SourceFile> all = new HashMap<>();
        for (ReadFile file : files) {
            all.put(file.name(), file.source());
        }
        for (Configuration configuration : configurations.all()) {
            all.put(configuration.name(), configuration.source());
        }
        all.keySet().retainAll(new HashSet<>(names));
        return all;
    }
}
