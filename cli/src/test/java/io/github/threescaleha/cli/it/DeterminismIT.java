package io.github.threescaleha.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Cli.Outcome;
import io.github.threescaleha.cli.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeterminismIT {
    private static final List<String> FORMATS =
            List.of("text", "json", "sarif", "junit", "github", "gitlab", "markdown", "html");
    private static final List<List<String>> MACHINES = List.of(
            List.of(),
            List.of("-Duser.language=tr", "-Duser.country=TR", "-XX:ActiveProcessorCount=1"),
            List.of("-Duser.language=ar", "-Duser.timezone=Pacific/Kiritimati", "-XX:ActiveProcessorCount=8"),
            List.of("-Dfile.encoding=ISO-8859-1", "-Duser.timezone=America/Adak", "-XX:+UseParallelGC"));

    @TempDir
    private Path folder;

    @Test
    void the_same_input_gives_the_same_bytes() throws IOException {
        Map<String, byte[]> first = reports(Jdk.current(), List.of(), "C.UTF-8");
        assertThat(first.keySet()).hasSameSizeAs(FORMATS);
        assertThat(first.values()).allMatch(report -> report.length > 1000);
        for (Jdk jdk : Jdk.all()) {
            for (List<String> machine : MACHINES) {
                Map<String, byte[]> again = reports(jdk, machine, machine.isEmpty() ? "C.UTF-8" : "C");
                FORMATS.forEach(format -> assertThat(text(again.get(format)))
                        .as("%s on %s with %s", format, jdk, machine)
                        .isEqualTo(text(first.get(format))));
            }
        }
    }

    private Map<String, byte[]> reports(Jdk jdk, List<String> machine, String locale) throws IOException {
        List<Object> command = new ArrayList<>(List.of(jdk.java(), "-XX:TieredStopAtLevel=1"));
        command.addAll(machine);
        command.addAll(List.of("-jar", Project.file("cli/target/threescale-ha.jar"), "check"));
        for (String format : FORMATS) {
            command.add("--format");
            command.add(format + "=" + folder.resolve(format));
        }
        command.addAll(List.of("docs/examples", "test-fixtures/src/main/resources/fixtures/traps"));
        Outcome outcome = new Shell(Project.file("")).with("LC_ALL", locale).run(command.toArray());
        assertThat(outcome.code()).isIn(1, 2);
        Map<String, byte[]> reports = new TreeMap<>();
        for (String format : FORMATS) {
            reports.put(format, Files.readAllBytes(folder.resolve(format)));
        }
        return reports;
    }

    private static String text(byte[] report) {
        return new String(report, StandardCharsets.UTF_8);
    }
}
