package io.github.threescaleha.maven;

import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.report.Repository;
import io.github.threescaleha.report.Style;
import io.github.threescaleha.report.WriterOptions;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A goal that reads the manifests of a module: which files those are, and by what they are judged. */
abstract class ManifestMojo extends AbstractMojo {
    private static final List<String> INCLUDES = List.of("**/*.yaml", "**/*.yml", "**/*.json");
    private static final List<String> EXCLUDES = List.of("src/test/**");

    /** Leaves this goal out. */
    @Parameter(property = "threescale-ha.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The folder to look in. Child modules and the build's output in it are left out, and hidden files; to check what the
     * build makes, such as filtered resources, name that folder itself.
     */
    @Parameter(property = "threescale-ha.directory", defaultValue = "${basedir}")
    @SuppressWarnings("NullAway.Init")
    private File directory;

    /**
     * Patterns of the files to check, from the folder on. Without any: all YAML and JSON files.
     */
    @Parameter(property = "threescale-ha.includes")
    private @Nullable List<String> includes;

    /** Patterns of the files to leave out, from the folder on. Without any: <code>src/test/**</code>. */
    @Parameter(property = "threescale-ha.excludes")
    private @Nullable List<String> excludes;

    /**
     * The 3scale release to judge by, 2.8 to 2.16. Without it the annotation of a manifest says, else the configuration,
     * else it is the newest.
     */
    @Parameter(property = "threescale-ha.release")
    private @Nullable String release;

    /** <code>single-node</code>, <code>multi-node</code> or <code>multi-zone</code>. Without it the configuration says. */
    @Parameter(property = "threescale-ha.topology")
    private @Nullable String topology;

    /** Number of nodes of the cluster, if it is known. */
    @Parameter(property = "threescale-ha.nodes")
    private @Nullable Integer nodes;

    /** Number of zones of the cluster, if it is known. */
    @Parameter(property = "threescale-ha.zones")
    private @Nullable Integer zones;

    /**
     * The configuration for all files. Without it the nearest <code>.threescale-ha.yaml</code> upward from each file: one
     * at the root of a build serves all of its modules.
     */
    @Parameter(property = "threescale-ha.configFile")
    private @Nullable File configFile;

    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    @SuppressWarnings("NullAway.Init")
    private String toolVersion;

    @Parameter(defaultValue = "${project}", readonly = true)
    @SuppressWarnings("NullAway.Init")
    private MavenProject project;

    @Parameter(defaultValue = "${basedir}", readonly = true)
    @SuppressWarnings("NullAway.Init")
    private File basedir;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("threescale-ha is skipped");
        } else {
            run();
        }
    }

    /** Does what the goal is for. */
    abstract void run() throws MojoExecutionException, MojoFailureException;

    /** Whether the user wants none of this. */
    final boolean isSkipped() {
        return skip;
    }

    /** The folder that manifests are looked for in. */
    final Path directory() {
        return directory.toPath();
    }

    /** The folder that the build writes to; where Maven runs without a POM, the one that a build would write to. */
    final Path buildDirectory() {
        return project.getFile() == null
                ? basedir.toPath().resolve("target")
                : Path.of(project.getBuild().getDirectory());
    }

    /** What the writers of reports need to know. */
    final WriterOptions writerOptions(HaLinter linter) {
        return new WriterOptions(
                () -> toolVersion,
                linter.rules(),
                () -> Repository.around(directory()),
                Style.PLAIN,
                false,
                StandardCharsets.UTF_8);
    }

    /** The files to read, as absolute paths, sorted. */
    final Path[] manifests() throws MojoExecutionException {
        if (!directory.isDirectory()) {
            throw new MojoExecutionException("directory " + directory + " is no folder");
        }
        ModuleFiles files = new ModuleFiles(
                orElse(includes, INCLUDES), orElse(excludes, EXCLUDES), otherFolders(), project.getFile() != null);
        try {
            return files.in(directory()).toArray(Path[]::new);
        } catch (IOException e) {
            throw new MojoExecutionException("directory " + directory + " cannot be searched: " + e, e);
        }
    }

    /** The folders of child modules, which are checked by themselves, and that of what the build makes. */
    private Set<Path> otherFolders() {
        Set<Path> others = new HashSet<>();
        others.add(buildDirectory().toAbsolutePath().normalize());
        for (String module : project.getModules()) {
            Path path = basedir.toPath().resolve(module).toAbsolutePath().normalize();
            others.add(Files.isRegularFile(path) ? path.resolveSibling("") : path);
        }
        return others;
    }

    /** A linter that judges as the user wants. */
    final HaLinter.Builder linter() throws MojoExecutionException {
        HaLinter.Builder builder = HaLinter.builder();
        if (release != null) {
            builder.release(release(release));
        }
        if (topology != null) {
            builder.topology(topology(topology));
        }
        if (nodes != null) {
            builder.nodes(atLeastOne("nodes", nodes));
        }
        if (zones != null) {
            builder.zones(atLeastOne("zones", zones));
        }
        return configFile == null ? builder.findConfiguration() : builder.configuration(configFile.toPath());
    }

    private static List<String> orElse(@Nullable List<String> given, List<String> usual) {
        return given == null || given.isEmpty() ? usual : given;
    }

    private static Release release(String label) throws MojoExecutionException {
        Release named = Release.named(label);
        if (named == null) {
            List<String> known = Release.all().stream().map(Release::label).toList();
            throw new MojoExecutionException(
                    "there is no release '" + label + "'; known are " + String.join(", ", known));
        }
        return named;
    }

    private static Topology topology(String label) throws MojoExecutionException {
        for (Topology.Kind kind : Topology.Kind.values()) {
            if (kind.label().equals(label)) {
                return new Topology(kind, OptionalInt.empty(), OptionalInt.empty());
            }
        }
        throw new MojoExecutionException("topology takes single-node, multi-node or multi-zone, not '" + label + "'");
    }

    private static int atLeastOne(String parameter, int number) throws MojoExecutionException {
        if (number < 1) {
            throw new MojoExecutionException(parameter + " takes a number from 1 up, not " + number);
        }
        return number;
    }
}
