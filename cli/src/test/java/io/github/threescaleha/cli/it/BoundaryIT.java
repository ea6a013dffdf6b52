package io.github.threescaleha.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Cli.Outcome;
import io.github.threescaleha.cli.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What a check does to the world, as the kernel sees it: nothing. */
class BoundaryIT {
    private static final String INPUT = "docs/examples";
    private static final String CALLS =
            "network,creat,open,openat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,"
                    + "rmdir,symlink,symlinkat,link,linkat,truncate,ftruncate,chmod,fchmod,fchmodat,chown,fchown,mknod,mknodat";

    private static final List<String> OWN_CALLS = List.of("socket", "socketpair", "getsockname", "setsockopt");

    @TempDir
    private Path folder;

    @Test
    @EnabledIf(value = "canTrace", disabledReason = "strace is not here or not permitted")
    void a_check_connects_to_nothing_and_writes_no_file() throws IOException {
        Path log = folder.resolve("calls");
        List<Object> traced = new ArrayList<>(List.of("strace", "-f", "-qq", "-e", "trace=" + CALLS, "-o", log));
        traced.addAll(check());
        Outcome outcome = new Shell(Project.file("")).run(traced.toArray());

        assertThat(outcome.code()).isEqualTo(1);
        List<String> calls = Files.readAllLines(log);
        assertThat(calls).anyMatch(call -> call.contains("apimanager.yaml"));
        assertThat(calls.stream().filter(BoundaryIT::reachesOut)).isEmpty();
    }

    @Test
    @EnabledIf(value = "canTrace", disabledReason = "strace is not here or not permitted")
    void a_check_with_a_report_file_writes_that_file_only() throws IOException {
        Path log = folder.resolve("calls");
        Path report = folder.resolve("report.json");
        List<Object> traced = new ArrayList<>(List.of("strace", "-f", "-qq", "-e", "trace=" + CALLS, "-o", log));
        traced.addAll(check());
        traced.addAll(List.of("--format", "json=" + report));
        new Shell(Project.file("")).run(traced.toArray());

        assertThat(report).isNotEmptyFile();
        assertThat(Files.readAllLines(log).stream().filter(BoundaryIT::reachesOut))
                .isNotEmpty()
                .allMatch(call -> call.contains(folder + "/"));
    }

    @Test
    @EnabledIf(value = "canCutTheNetwork", disabledReason = "unshare is not here or not permitted")
    void a_check_without_any_network_says_the_same() {
        List<Object> alone = new ArrayList<>(List.of("unshare", "-rn"));
        alone.addAll(check());
        Shell shell = new Shell(Project.file(""));

        assertThat(shell.run(alone.toArray())).isEqualTo(shell.run(check().toArray()));
    }

    static boolean canTrace() {
        return succeeds("strace -qq -e trace=none true");
    }

    static boolean canCutTheNetwork() {
        return succeeds("unshare -rn true");
    }

    private static boolean succeeds(String command) {
        return new Shell(Project.file("")).run("sh", "-c", command).code() == 0;
    }

    /** Without the counters that Java itself writes for tools that watch it. */
    private static List<Object> check() {
        return List.of(
                Jdk.current().java(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Project.file("cli/target/threescale-ha.jar"),
                "check",
                INPUT);
    }

    /**
     * Whether a call leads out of the process or changes a file. Java makes sockets to learn what the system can do, and
     * asks the system for the user's name; neither leaves the machine.
     */
    private static boolean reachesOut(String call) {
        boolean done = call.contains(" = ") && !call.contains(" = -1 ") && !call.contains(" resumed>");
        boolean local = call.contains("AF_UNIX") || call.contains("\"/proc/self/");
        if (!done || local) {
            return false;
        }
        boolean asks = OWN_CALLS.stream().anyMatch(own -> call.contains(" " + own + "("));
        boolean opens = call.contains(" open(") || call.contains(" openat(");
        boolean writes = call.contains("O_WRONLY") || call.contains("O_RDWR") || call.contains("O_CREAT");
        return opens ? writes : !asks;
    }
}
