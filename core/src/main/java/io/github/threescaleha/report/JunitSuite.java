package io.github.threescaleha.report;

import io.github.threescaleha.engine.ApiManager;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A test suite of the JUnit report: one file.
 *
 * @param file name of the input
 * @param cases each rule for each APIManager, and what was found in Secrets
 * @param problems what could not be done
 */
record JunitSuite(String file, List<JunitCase> cases, List<Problem> problems) {
    JunitSuite {
        cases = List.copyOf(cases);
        problems = List.copyOf(problems);
    }

    long failed() {
        return cases.stream().filter(JunitCase::isFailed).count();
    }

    long skipped() {
        return cases.stream().filter(JunitCase::isSkipped).count();
    }

    int tests() {
        return cases.size() + problems.size();
    }

    /** One suite for each file that something is to be said of. */
    static List<JunitSuite> of(Report report) {
        Map<String, Builder> suites = new TreeMap<>();
        for (ApiManager apiManager : report.apiManagers()) {
            suites.computeIfAbsent(apiManager.file(), Builder::new).expect(apiManager, report.rules());
        }
        for (Finding finding : report.findings()) {
            suites.computeIfAbsent(finding.location().file(), Builder::new).add(finding);
        }
        for (Problem problem : report.problems()) {
            suites.computeIfAbsent(problem.file(), Builder::new).problems.add(problem);
        }
        return suites.values().stream().map(Builder::build).toList();
    }

    /** Which case a finding belongs to: two documents of a file may hold objects of one name. */
    private record Key(int document, String object, String rule) {}

    private static final class Builder {
        private final String file;
        private final Map<Key, List<Finding>> cases = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Builder(String file) {
            this.file = file;
        }

        void expect(ApiManager apiManager, List<RuleInfo> rules) {
            for (RuleInfo rule : rules) {
                cases.putIfAbsent(new Key(apiManager.document(), apiManager.identity(), rule.id()), new ArrayList<>());
            }
        }

        void add(Finding finding) {
            Finding.Location at = finding.location();
            cases.computeIfAbsent(new Key(at.document(), at.object(), finding.rule()), key -> new ArrayList<>())
                    .add(finding);
        }

        JunitSuite build() {
            List<JunitCase> built = new ArrayList<>();
            cases.forEach((key, findings) -> built.add(new JunitCase(className(key), key.rule(), findings)));
            return new JunitSuite(file, built, problems);
        }

        /** A dot goes between file and object: readers that split names take the file for the package. */
        private String className(Key key) {
            return file + "."
                    + Arrays.stream(key.object().split("/", -1))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining("/"));
        }
    }
}
