package io.github.threescaleha.maven;

import io.github.threescaleha.source.Glob;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files of one module: those that fit a pattern, without hidden ones, without the folders of other modules, for each
 * of them is checked by itself, and without the build's output.
 */
final class ModuleFiles {
    private final List<Glob> includes;
    private final List<Glob> excludes;
    private final Set<Path> others;
    private final boolean isModule;

    /**
     * The files of a module.
     *
     * @param includes patterns from the folder on, as in {@code paths} of the configuration
     * @param excludes patterns of what to leave out
     * @param others folders that are none of the module's
     * @param isModule whether folders with a POM are other modules; not so where Maven runs without a POM
     */
    ModuleFiles(List<String> includes, List<String> excludes, Set<Path> others, boolean isModule) {
        this.includes = globs(includes);
        this.excludes = globs(excludes);
        this.others = Set.copyOf(others);
        this.isModule = isModule;
    }

    /**
     * The files below a folder, sorted.
     *
     * @throws IOException if it cannot be searched
     */
    List<Path> in(Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Set<Path> files = new TreeSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                boolean skipped = !at.equals(root) && (isHidden(at) || isOther(at));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file) && !Files.isDirectory(file) && isWanted(root.relativize(file))) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return List.copyOf(files);
    }

    private boolean isWanted(Path file) {
        return includes.stream().anyMatch(glob -> glob.matches(file))
                && excludes.stream().noneMatch(glob -> glob.matches(file));
    }

    private boolean isOther(Path folder) {
        return others.contains(folder) || isModule && Files.exists(folder.resolve("pom.xml"));
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    /** As elsewhere in Maven, a pattern that ends with a slash stands for all below. */
    private static List<Glob> globs(List<String> patterns) {
        return patterns.stream()
                .map(String::strip)
                .map(pattern -> new Glob(pattern.endsWith("/") ? pattern + "**" : pattern))
                .toList();
    }
}
