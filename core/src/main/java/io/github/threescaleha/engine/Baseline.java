package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.UnreadableException;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlReader;
import io.github.threescaleha.yaml.YamlSequence;
import io.github.threescaleha.yaml.YamlStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The findings that were there when a team began, known by their fingerprints: they are told apart from new ones, and
 * stay known when lines move, keys change their order or files their folder.
 *
 * @param fingerprints the fingerprints of the known findings
 */
public record Baseline(Set<String> fingerprints) {
    /** The version of the file's form. */
    public static final int SCHEMA_VERSION = 1;

    /** None known. */
    public static final Baseline EMPTY = new Baseline(Set.of());

    public Baseline {
        fingerprints = Set.copyOf(fingerprints);
    }

    /**
     * Reads a baseline file.
     *
     * @throws UnreadableException if it is none
     */
    public static Baseline read(SourceFile source) throws UnreadableException {
        YamlStream stream = new YamlReader(Limits.DEFAULT).read(source);
        if (!stream.problems().isEmpty()) {
            throw new UnreadableException(stream.problems().get(0));
        }
        YamlNode root =
                stream.documents().isEmpty() ? null : stream.documents().get(0).root();
        if (!(root instanceof YamlMapping mapping) || !(mapping.get("findings") instanceof YamlSequence findings)) {
            throw broken(source, Position.START, "is no baseline: it has no list of findings");
        }
        Set<String> fingerprints = new LinkedHashSet<>();
        for (YamlNode item : findings.items()) {
            String fingerprint = item instanceof YamlMapping finding ? finding.string("fingerprint") : null;
            if (fingerprint == null) {
                throw broken(source, item.span().start(), "a finding of the baseline has no fingerprint");
            }
            fingerprints.add(fingerprint);
        }
        return new Baseline(fingerprints);
    }

    /** The findings of a report, all but the waived, as known ones. */
    public static Baseline of(Report report) {
        Set<String> fingerprints = new LinkedHashSet<>();
        for (Finding finding : report.findings()) {
            if (finding.status() != Finding.Status.WAIVED) {
                fingerprints.add(finding.fingerprint());
            }
        }
        return new Baseline(fingerprints);
    }

    private static UnreadableException broken(SourceFile source, Position at, String message) {
        return new UnreadableException(Problem.at(source.name(), at, message));
    }

    /** The finding, marked if it is known. */
    Finding apply(Finding finding) {
        boolean known = !fingerprints.isEmpty()
                && finding.status() == Finding.Status.NEW
                && fingerprints.contains(finding.fingerprint());
        return known ? finding.with(Finding.Status.BASELINE, null) : finding;
    }

    /** How many of the known findings are not among these. */
    public int missing(List<Finding> findings) {
        Set<String> left = new LinkedHashSet<>(fingerprints);
        findings.forEach(finding -> left.remove(finding.fingerprint()));
        return left.size();
    }
}
