package io.github.threescaleha.fuzz;

import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.report.Format;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.SourceReader;
import io.github.threescaleha.source.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A configuration is read or refused at a place in it; what applies, printed as a configuration, applies the same when
 * it is read back.
 */
public final class ConfigurationTarget {
    private static final String MANIFEST = """
            apiVersion: apps.3scale.net/v1alpha1
            kind: APIManager
            metadata: {name: example, namespace: prod}
            spec: {wildcardDomain: example.com, backend: {listenerSpec: {replicas: 1}}}
            """;
    private static final String NAME = "deploy/file.yaml";

    /** A check takes much longer than reading a configuration. */
    private static final int JUDGED_EACH = 8;

    private static final Path GIVEN = scratch();
    private static final Path PRINTED = scratch();

    private ConfigurationTarget() {}

    /** Reads bytes as a configuration, and checks with it. */
    public static void fuzzerTestOneInput(byte[] data) {
        write(GIVEN, data);
        HaLinter linter = linter(GIVEN);
        Report report = linter.check(NAME, data.length % JUDGED_EACH == 0 ? MANIFEST : "");
        Reports.expectNoFault(report);
        Expect.that(!Reports.print(report, Format.TEXT).isEmpty(), "nothing to read");
        try {
            String effective = linter.effectiveConfiguration(NAME);
            Expect.that(report.problems().isEmpty(), "applies, but is a problem");
            Expect.that(effective.equals(linter.effectiveConfiguration(NAME)), "two runs do not say the same");
            readBack(effective);
        } catch (UnreadableException e) {
            Expect.that(report.problems().contains(e.problem()), "refused, but no problem: " + e.problem());
            checkPlace(e);
        }
    }

    private static void readBack(String effective) {
        write(PRINTED, effective.getBytes(StandardCharsets.UTF_8));
        try {
            String again = linter(PRINTED).effectiveConfiguration(NAME);
            Expect.that(withoutComments(again).equals(withoutComments(effective)), "means another thing read back");
        } catch (UnreadableException e) {
            throw new IllegalStateException("what applies cannot be read back: " + e.problem() + "\n" + effective, e);
        }
    }

    private static void checkPlace(UnreadableException refusal) {
        try {
            new Places(new SourceReader(Limits.DEFAULT).read(GIVEN, "given")).checkProblem(refusal.problem());
        } catch (UnreadableException e) {
            Expect.that(refusal.problem().line() == 0, "a place in what is no text");
        }
    }

    private static String withoutComments(String configuration) {
        return configuration
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList()
                .toString();
    }

    private static HaLinter linter(Path configuration) {
        return HaLinter.builder()
                .configuration(configuration)
                .today(LocalDate.EPOCH)
                .build();
    }

    private static Path scratch() {
        try {
            Path file = Files.createTempFile("configuration", ".yaml");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] data) {
        try {
            Files.write(file, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
