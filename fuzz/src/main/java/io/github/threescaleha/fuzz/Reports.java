package io.github.threescaleha.fuzz;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.report.Format;
import io.github.threescaleha.report.Repository;
import io.github.threescaleha.report.Style;
import io.github.threescaleha.report.WriterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A report as its readers see it. */
final class Reports {
    private static final RuleSet RULES = RuleSet.installed();
    private static final WriterOptions OPTIONS = new WriterOptions(
            () -> "0", RULES, () -> new Repository(Path.of("/")), Style.PLAIN, false, StandardCharsets.UTF_8);

    private Reports() {}

    /** In one format. */
    static String print(Report report, Format format) {
        StringBuilder out = new StringBuilder();
        try {
            format.writer(OPTIONS).write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** In all formats, one after the other. */
    static String printAll(Report report) {
        StringBuilder out = new StringBuilder();
        for (Format format : Format.values()) {
            out.append(print(report, format));
        }
        return out.toString();
    }

    /** A rule that fails is a fault, whatever the manifest. What a file holds may stand within a message, not before it. */
    static void expectNoFault(Report report) {
        report.problems().forEach(problem -> Expect.that(!isFault(problem.message()), "a fault: " + problem.message()));
    }

    private static boolean isFault(String message) {
        return message.startsWith("could not be checked, which is a fault")
                || message.startsWith("the rule ") && message.contains(" failed, which is a fault of the rule: ");
    }
}
