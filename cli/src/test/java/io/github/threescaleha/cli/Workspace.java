package io.github.threescaleha.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of files, and the program run on it. */
final class Workspace {
    /** Nothing is found in it for a single node. */
    static final String GOOD = """
            apiVersion: apps.3scale.net/v1alpha1
            kind: APIManager
            metadata:
              name: example
            spec:
              wildcardDomain: apps.example.com
              externalComponents:
                system: {database: true, redis: true}
                backend: {redis: true}
                zync: {database: true}
              podDisruptionBudget:
                enabled: true
              apicast:
                stagingSpec: {replicas: 2}
                productionSpec: {replicas: 3}
              backend:
                listenerSpec: {replicas: 3}
                workerSpec: {replicas: 3}
                cronSpec: {replicas: 2}
              system:
                appSpec: {replicas: 2}
                sidekiqSpec: {replicas: 2}
                fileStorage:
                  simpleStorageService:
                    configurationSecretRef: {name: aws-auth}
              zync:
                appSpec: {replicas: 2}
                queSpec: {replicas: 2}
            """;

    /** The same with one error: one database is not external. */
    static final String ONE_ERROR = GOOD.replace("redis: true}\n    backend", "redis: false}\n    backend");

    /** What the program leaves behind. */
    record Outcome(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        /** Rule, status and reason of each finding of its JSON report. */
        List<String> findings() {
            return json().path("findings")
                    .valueStream()
                    .map(finding -> finding.path("rule").asString() + " "
                            + finding.path("status").asString()
                            + (finding.path("reason").isNull()
                                    ? ""
                                    : " " + finding.path("reason").asString()))
                    .toList();
        }

        /** The messages of the problems of its JSON report, with places. */
        List<String> problems() {
            return json().path("problems")
                    .valueStream()
                    .map(problem -> Path.of(problem.path("file").asString()).getFileName() + ":"
                            + problem.path("line").asInt() + ":"
                            + problem.path("column").asInt() + ": "
                            + problem.path("message").asString())
                    .toList();
        }
    }

    private final Path root;

    Workspace(Path root) {
        this.root = root;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    Workspace with(String name, String text) {
        try {
            Path file = path(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String text(String name) throws IOException {
        return Files.readString(path(name));
    }

    /** All files in it, by their paths, sorted. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Checks for a single node and reports as JSON; an argument {@code @name} is a path in the folder. */
    Outcome check(String... args) {
        return run(Stream.concat(Stream.of("check", "--topology=single-node", "--format=json"), Stream.of(args)));
    }

    /** Runs the program; an argument {@code @name} is a path in the folder. */
    Outcome run(String... args) {
        return run(Stream.of(args));
    }

    private Outcome run(Stream<String> args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] resolved = args.map(this::resolved).toArray(String[]::new);
        int code = Main.run(resolved, new Main.Console(new ByteArrayInputStream(new byte[0]), print(out), print(err)));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String resolved(String arg) {
        return arg.startsWith("@") ? path(arg.substring(1)).toString() : arg;
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, false, StandardCharsets.UTF_8);
    }

    /** Runs the program in a process of its own, whose working folder is one of this folder, with a text to read. */
    Outcome runIn(String folder, String input, List<String> args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Main.class.getName()));
        command.addAll(args);
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(path(folder).toFile());
            builder.environment().remove("GITHUB_ACTIONS");
            builder.environment().put("NO_COLOR", "1");
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Outcome(process.waitFor(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** With full paths, as the process runs elsewhere. */
    static String classPath() {
        String given = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(given.split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
    }
}
