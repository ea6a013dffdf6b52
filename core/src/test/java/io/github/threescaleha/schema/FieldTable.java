package io.github.threescaleha.schema;

import io.github.threescaleha.operator.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of what the CRDs of all releases hold, collected from the CRDs and not from the schema. */
final class FieldTable {
    private static final Pattern GROUP = Pattern.compile("\\{([^{}]*)}");

    private FieldTable() {}

    /** The fields below {@code spec} of a release, each as "path type required bounds". */
    static List<String> fields(Release release) {
        return rows("fields.tsv")
                .filter(row -> isIn(release, row[2], row[3]))
                .flatMap(row -> expand(row[0]).stream().map(path -> line(path, row[1], row[4], row[5])))
                .toList();
    }

    /** The fields of the Kubernetes types of a release, each as "definition field type required". */
    static List<String> kubernetesFields(Release release) {
        return rows("kubernetes-fields.tsv")
                .filter(row -> isIn(release, row[3], ""))
                .map(row -> line(row[0], row[1], row[2], row[4]))
                .toList();
    }

    /** The definitions whose fields are in the table of Kubernetes types. */
    static List<String> kubernetesTypes() {
        return rows("kubernetes-fields.tsv").map(row -> row[0]).distinct().toList();
    }

    static String line(String... cells) {
        return String.join(" ", cells);
    }

    private static boolean isIn(Release release, String since, String until) {
        Release last = until.isEmpty() ? Release.newest() : Release.named(until);
        return release.isAtLeast(Release.named(since)) && last.isAtLeast(release);
    }

    /** The paths that a row stands for: each combination of one part of each group in braces. */
    private static List<String> expand(String path) {
        Matcher group = GROUP.matcher(path);
        if (!group.find()) {
            return List.of(path);
        }
        List<String> expanded = new ArrayList<>();
        for (String part : group.group(1).split(",", -1)) {
            expanded.addAll(expand(path.substring(0, group.start()) + part + path.substring(group.end())));
        }
        return expanded;
    }

    private static Stream<String[]> rows(String name) {
        try (InputStream in = FieldTable.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
