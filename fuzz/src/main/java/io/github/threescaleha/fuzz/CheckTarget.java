package io.github.threescaleha.fuzz;

import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.manifest.ManifestReader;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.yaml.YamlReader;
import io.github.threescaleha.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check of a text never crashes, gives the same twice, and each finding is in an object of the text, at a place that
 * its pointer, or the nearest that exists above it, leads to.
 */
public final class CheckTarget {
    private static final String NAME = "file.yaml";
    private static final List<HaLinter> LINTERS = List.of(
            linter(null, Topology.multiNode()),
            linter(Release.V2_8, Topology.multiNode()),
            linter(Release.newest(), Topology.multiZone()),
            linter(Release.V2_12, Topology.singleNode()));

    private CheckTarget() {}

    private static HaLinter linter(@Nullable Release release, Topology topology) {
        return HaLinter.builder()
                .release(release)
                .topology(topology)
                .today(LocalDate.EPOCH)
                .build();
    }

    /** Checks bytes as a text, for a cluster and a release that their number chooses. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        HaLinter linter = LINTERS.get(data.length % LINTERS.size());
        Report report = linter.check(NAME, text);
        Reports.expectNoFault(report);
        Expect.that(report.equals(linter.check(NAME, text)), "two runs do not say the same");
        Expect.that(!Reports.printAll(report).isEmpty(), "nothing to read");
        checkPlaces(report, new SourceFile(NAME, text));
    }

    private static void checkPlaces(Report report, SourceFile file) {
        Places places = new Places(file);
        report.problems().forEach(places::checkProblem);
        YamlStream stream = new YamlReader(Limits.DEFAULT).read(file);
        List<Manifest> manifests = stream.documents().stream()
                .flatMap(document -> ManifestReader.read(file, document).manifests().stream())
                .toList();
        for (Finding finding : report.findings()) {
            places.check(finding.location().span());
            Expect.that(
                    manifests.stream().anyMatch(manifest -> leadsInto(manifest, finding.location())),
                    "a finding in no object: " + finding);
        }
    }

    private static boolean leadsInto(Manifest manifest, Finding.Location location) {
        return manifest.document() == location.document()
                && manifest.identity().equals(location.object())
                && (!location.missing() || isMissing(manifest, location));
    }

    private static boolean isMissing(Manifest manifest, Finding.Location location) {
        return !manifest.has(location.pointer())
                && manifest.locate(location.pointer()).equals(location.span());
    }
}
