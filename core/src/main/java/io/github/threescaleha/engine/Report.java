package io.github.threescaleha.engine;

import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run found. Findings are in the order of path, line, column and rule.
 *
 * @param rules the rules that ran
 * @param topology the cluster that was judged for
 * @param apiManagers the APIManagers judged
 * @param findings what was found
 * @param problems what could not be done
 * @param notes things to know about how it was judged
 * @param summary counts
 * @param sources the texts that findings are in, by name, to show lines of them
 * @param isFailed whether something is found that makes the run fail
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
        boolean isFailed) {
    public Report {
        rules = List.copyOf(rules);
        apiManagers = List.copyOf(apiManagers);
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        sources = Collections.unmodifiableMap(sources);
    }

    /** The same once all that it found is in the baseline: nothing in it counts any more. */
    public Report asBaseline() {
        Baseline all = Baseline.of(this);
        List<Finding> known = findings.stream().map(all::apply).toList();
        Summary counted = Summary.of(summary.files(), summary.apiManagers(), summary.skippedDocuments(), known);
        return new Report(rules, topology, apiManagers, known, problems, notes, counted, sources, false);
    }

    /** The same with one thing more that could not be done. */
    public Report with(Problem problem) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(problem);
        return new Report(rules, topology, apiManagers, findings, more, notes, summary, sources, isFailed);
    }

    /** The text that a finding is in, or {@code null} if it is not kept. */
    public @Nullable SourceFile source(Finding finding) {
        return sources.get(finding.location().file());
    }
}
