package io.github.threescaleha.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Project;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/dependencies.md lists is what Maven puts into the jar. */
class DependenciesTest {
    private static final Set<String> LICENCES = Set.of("Apache-2.0", "MIT");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\S+:\\S+) \\| (\\S+) \\| (\\S+) \\| [^|]+ \\|$");
    private static final Pattern RESOLVED =
            Pattern.compile("(?m)^\\s+([^:\\s]+:[^:\\s]+):jar:([^:\\s]+):(?:compile|runtime)\\b");

    @Test
    void the_libraries_are_those_that_are_listed() throws IOException {
        List<String> resolved = RESOLVED.matcher(Project.text("cli/target/dependencies.txt"))
                .results()
                .filter(line -> !line.group(1).startsWith("io.github.threescale-ha:"))
                .map(line -> line.group(1) + " " + line.group(2))
                .sorted()
                .toList();

        assertThat(resolved).isNotEmpty();
        assertThat(listed().stream().map(row -> row.get(0) + " " + row.get(1)))
                .as("docs/dependencies.md")
                .containsExactlyElementsOf(resolved);
    }

    @Test
    void each_has_a_licence_that_goes_with_ours() throws IOException {
        assertThat(listed()).isNotEmpty().allMatch(row -> LICENCES.contains(row.get(2)));
    }

    private static List<List<String>> listed() throws IOException {
        return ROW.matcher(Project.text("docs/dependencies.md"))
                .results()
                .map(row -> List.of(row.group(1), row.group(2), row.group(3)))
                .toList();
    }
}
