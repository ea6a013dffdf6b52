package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Problem;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report as JUnit XML, for build servers: a suite a file, a case a rule and APIManager. A rule that finds nothing is a
 * case that passes, errors and warnings fail it, notes do not; accepted findings skip it, with the reason; a problem is a
 * case with an error. Each suite is valid by the schema of Maven Surefire.
 */
public final class JunitWriter implements ReportWriter {
    private static final String NO_TIME = "0";

    @Override
    public void write(Report report, Appendable out) throws IOException {
        List<JunitSuite> suites = JunitSuite.of(report);
        Xml xml = new Xml(out);
        xml.open(
                "testsuites",
                "name",
                "threescale-ha",
                "tests",
                sum(suites.stream().mapToLong(JunitSuite::tests).sum()),
                "failures",
                sum(suites.stream().mapToLong(JunitSuite::failed).sum()),
                "errors",
                sum(report.problems().size()),
                "skipped",
                sum(suites.stream().mapToLong(JunitSuite::skipped).sum()),
                "time",
                NO_TIME);
        for (JunitSuite suite : suites) {
            write(suite, xml);
        }
        xml.close();
    }

    private static String sum(long number) {
        return Long.toString(number);
    }

    private static void write(JunitSuite suite, Xml xml) throws IOException {
        xml.open(
                "testsuite",
                "name",
                Printable.of(suite.file()),
                "tests",
                sum(suite.tests()),
                "failures",
                sum(suite.failed()),
                "errors",
                sum(suite.problems().size()),
                "skipped",
                sum(suite.skipped()),
                "time",
                NO_TIME);
        for (JunitCase junitCase : suite.cases()) {
            write(junitCase, xml);
        }
        for (int i = 0; i < suite.problems().size(); i++) {
            write(suite.problems().get(i), i, xml);
        }
        xml.close();
    }

    private static void write(JunitCase junitCase, Xml xml) throws IOException {
        String[] attributes = attributes(junitCase.name(), junitCase.className());
        if (junitCase.findings().isEmpty()) {
            xml.empty("testcase", attributes);
            return;
        }
        xml.open("testcase", attributes);
        List<Finding> failures = junitCase.failures();
        if (junitCase.isFailed()) {
            Finding first = failures.get(0);
            String message = Printable.of(first.message()) + new Block(failures).more();
            xml.text(
                    "failure",
                    told(failures),
                    "message",
                    message,
                    "type",
                    first.severity().label());
        }
        if (junitCase.isSkipped()) {
            xml.text(
                    "skipped",
                    reasons(junitCase.accepted()),
                    "message",
                    reason(junitCase.accepted().get(0)));
        }
        writeOutput(junitCase, xml);
        xml.close();
    }

    private static void writeOutput(JunitCase junitCase, Xml xml) throws IOException {
        String notes = told(junitCase.notes());
        String accepted = junitCase.isFailed() ? reasons(junitCase.accepted()) : "";
        if (!notes.isEmpty() || !accepted.isEmpty()) {
            xml.text("system-out", notes + (notes.isEmpty() || accepted.isEmpty() ? "" : "\n\n") + accepted);
        }
    }

    private static void write(Problem problem, int before, Xml xml) throws IOException {
        String name = before == 0 ? "problem" : "problem " + (before + 1);
        xml.open("testcase", attributes(name, problem.file()));
        String message = Printable.of(problem.message());
        xml.text("error", Printable.of(problem.toString()), "message", message, "type", "problem");
        xml.close();
    }

    private static String[] attributes(String name, String className) {
        return new String[] {"name", name, "classname", Printable.of(className), "time", NO_TIME};
    }

    private static String told(List<Finding> findings) {
        return findings.stream().map(JunitWriter::told).collect(Collectors.joining("\n\n"));
    }

    private static String told(Finding finding) {
        Words words = Words.of(finding);
        return head(finding) + "\n" + words.advice() + "\nsee: " + words.url();
    }

    private static String reasons(List<Finding> findings) {
        return findings.stream()
                .map(finding -> head(finding) + "\naccepted: " + reason(finding))
                .collect(Collectors.joining("\n\n"));
    }

    private static String head(Finding finding) {
        return Printable.atLineStart(
                finding.location() + ": " + finding.severity().label() + ": " + finding.message());
    }

    private static String reason(Finding finding) {
        return Printable.of(Reasons.of(finding));
    }
}
