package io.github.threescaleha.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * Finds the files that paths name: a file itself, of a folder all YAML and JSON files below it, of a pattern all that
 * match. Hidden files and folders are left out unless they are named, links to folders are not followed.
 */
public final class Inputs {
    private final List<Input> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private Inputs() {}

    /** The files that some paths name, each once, those of a folder or pattern sorted. */
    public static Inputs find(List<String> paths) {
        Inputs inputs = new Inputs();
        paths.forEach(inputs::add);
        return inputs;
    }

    /** The files found. */
    public List<Input> files() {
        return Collections.unmodifiableList(found);
    }

    /** The paths that lead nowhere. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    private void add(String given) {
        try {
            Path path = Path.of(given);
            if (Files.isDirectory(path)) {
                addFolder(path, given);
            } else if (!Files.exists(path) && isPattern(given)) {
                addMatches(given);
            } else {
                addFile(path, given);
            }
        } catch (InvalidPathException e) {
            problems.add(Problem.of(given, "is no path"));
        } catch (PatternSyntaxException e) {
            problems.add(Problem.of(given, "is no pattern: " + e.getDescription()));
        } catch (IOException | UncheckedIOException e) {
            problems.add(Problem.of(given, "cannot be searched: " + e.getMessage()));
        }
    }

    private void addFile(Path path, String name) {
        if (seen.add(path.toAbsolutePath().normalize())) {
            found.add(new Input(path, name));
        }
    }

    private void addFolder(Path folder, String given) throws IOException {
        String prefix = given.isEmpty() || given.endsWith("/") ? given : given + "/";
        for (Path file : walk(folder, Inputs::isManifestName)) {
            String rest = folder.relativize(file).toString().replace('\\', '/');
            addFile(file, prefix + rest);
        }
    }

    private void addMatches(String pattern) throws IOException {
        Path base = Path.of(fixedPart(pattern));
        PathMatcher matcher = base.getFileSystem().getPathMatcher("glob:" + withOptionalFolders(pattern));
        List<Path> matches = Files.isDirectory(base) ? walk(base, name -> true) : List.of();
        boolean any = false;
        for (Path file : matches) {
            Path named = pattern.startsWith("./")
                            || !base.toString().isEmpty() && !base.toString().equals(".")
                    ? file
                    : base.relativize(file);
            if (matcher.matches(named)) {
                any = true;
                addFile(file, named.toString().replace('\\', '/'));
            }
        }
        if (!any) {
            problems.add(Problem.of(pattern, "matches no file"));
        }
    }

    /** Lets {@code **}{@code /} stand for no folder, too, as shells do; outside of braces, which cannot be nested. */
    private static String withOptionalFolders(String pattern) {
        StringBuilder out = new StringBuilder();
        boolean inBraces = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            inBraces = c == '{' || inBraces && c != '}';
            boolean folderBegins = i == 0 || pattern.charAt(i - 1) == '/';
            if (!inBraces && folderBegins && pattern.startsWith("**/", i)) {
                out.append("{**/,}");
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String fixedPart(String pattern) {
        int magic = 0;
        while (magic < pattern.length() && "*?[{".indexOf(pattern.charAt(magic)) < 0) {
            magic++;
        }
        int slash = pattern.lastIndexOf('/', magic);
        return slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash);
    }

    private static boolean isPattern(String given) {
        return given.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private static boolean isManifestName(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    private interface NameFilter {
        boolean accepts(String name);
    }

    private List<Path> walk(Path folder, NameFilter filter) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new Visitor(folder, filter, files));
        Collections.sort(files);
        return files;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final NameFilter filter;
        private final List<Path> files;

        Visitor(Path root, NameFilter filter, List<Path> files) {
            this.root = root;
            this.filter = filter;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean wanted = !isHidden(file) && filter.accepts(name(file));
            if (wanted && !Files.isDirectory(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.add(Problem.of(
                    file.toString(), "cannot be read: " + e.getClass().getSimpleName()));
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) {
            return name(path).startsWith(".");
        }

        private String name(Path path) {
            Path name = path.getFileName();
            return name == null ? "" : name.toString();
        }
    }
}
