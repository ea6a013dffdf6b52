package io.github.threescaleha.engine;

import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a run found. Findings are in the order of path, line, column, rule, pointer and component.
 *
 * @param rules the rules that ran
 * @param topology the cluster that was judged for
 * @param apiManagers the APIManagers judged
 * @param findings what was found
 * @param problems what could not be done
 * @param notes things to know about how it was judged
 * @param summary counts
 * @param sources the texts that findings are in, by name, to show lines of them
 * @param violations how many findings make the run fail
 * @param simulations what becomes of each APIManager when something fails, if that was asked for
 */
public record Report(
        List<RuleInfo> rules,
        Topology topology,
        List<ApiManager> apiManagers,
        List<Finding> findings,
        List<Problem> problems,
        List<String> notes,
        Summary summary,
        Map<String, SourceFile> sources,
        int violations,
        List<SimulationReport.Simulated> simulations) {
    public Report {
        rules = List.copyOf(rules);
        apiManagers = List.copyOf(apiManagers);
        findings = findings instanceof Findings ? findings : List.copyOf(findings);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        sources = Collections.unmodifiableMap(sources);
        simulations = List.copyOf(simulations);
    }

    /** A report for which nothing was simulated. */
    public Report(
            List<RuleInfo> rules,
            Topology topology,
            List<ApiManager> apiManagers,
            List<Finding> findings,
            List<Problem> problems,
            List<String> notes,
            Summary summary,
            Map<String, SourceFile> sources,
            int violations) {
        this(rules, topology, apiManagers, findings, problems, notes, summary, sources, violations, List.of());
    }

    /** The same once all that it found is in the baseline: nothing in it counts any more. */
    public Report asBaseline() {
        Baseline all = Baseline.of(this);
        List<Finding> known = findings.stream().map(all::apply).toList();
        Summary counted = Summary.of(summary.files(), summary.apiManagers(), summary.skippedDocuments(), known);
        return new Report(rules, topology, apiManagers, known, problems, notes, counted, sources, 0, simulations);
    }

    /** The same with one thing more that could not be done. */
    public Report with(Problem problem) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(problem);
        return new Report(
                rules, topology, apiManagers, findings, more, notes, summary, sources, violations, simulations);
    }

    /** The same with what becomes of each APIManager when something fails. */
    Report with(List<SimulationReport.Simulated> simulated) {
        return new Report(
                rules, topology, apiManagers, findings, problems, notes, summary, sources, violations, simulated);
    }

    /**
     * The same with the names of files below a folder as they are called from there, so that a report does not tell where
     * a checkout lies. Names that are not absolute, and those of files elsewhere, stay.
     */
    public Report relativeTo(Path folder) {
        UnaryOperator<String> name = file -> relative(folder.toAbsolutePath().normalize(), file);
        Map<String, SourceFile> renamed = new HashMap<>();
        sources.forEach((file, source) -> renamed.put(name.apply(file), source));
        return new Report(
                rules,
                topology,
                apiManagers.stream()
                        .map(judged -> judged.in(name.apply(judged.file())))
                        .toList(),
                findings.stream()
                        .map(finding -> finding.in(name.apply(finding.location().file())))
                        .toList(),
                problems.stream()
                        .map(problem -> problem.in(name.apply(problem.file())))
                        .toList(),
                notes,
                summary,
                renamed,
                violations,
                simulations.stream()
                        .map(simulated ->
                                simulated.in(name.apply(simulated.apiManager().file())))
                        .toList());
    }

    /** A file named from a folder if it lies below that; as it is named if not. */
    static String relative(Path folder, String name) {
        try {
            Path file = Path.of(name);
            return file.startsWith(folder)
                    ? folder.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "/")
                    : name;
        } catch (InvalidPathException e) {
            return name;
        }
    }

    /**
     * Whether all is well: all could be checked, there was an APIManager, and nothing is found that makes the run fail.
     * What a test asserts, for a mistyped path must not pass for an installation without a fault.
     */
    public boolean isHighlyAvailable() {
        return problems.isEmpty() && !apiManagers.isEmpty() && !isFailed();
    }

    /** Whether something is found that makes the run fail. */
    public boolean isFailed() {
        return violations > 0;
    }

    /** The findings of file after file. */
    public List<List<Finding>> findingsByFile() {
        return Findings.byFile(findings);
    }

    /** Whether findings of two files are known to be the same in all but their file and object. */
    public boolean isAlike(List<Finding> one, List<Finding> other) {
        return one instanceof Findings.Likewise likewise && likewise.isAlike(other);
    }

    /** The text that a finding is in, or {@code null} if it is not kept. */
    public @Nullable SourceFile source(Finding finding) {
        return sources.get(finding.location().file());
    }
}
