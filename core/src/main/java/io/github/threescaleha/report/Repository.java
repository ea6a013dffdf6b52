package io.github.threescaleha.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The folder that code hosts name files from.
 *
 * @param root the folder
 */
public record Repository(Path root) {
    private static final String PLAIN = "-._~/";

    public Repository {
        root = root.toAbsolutePath().normalize();
    }

    /** The repository that a folder is in, known by its {@code .git}; the folder itself if it is in none. */
    public static Repository around(Path folder) {
        Path start = folder.toAbsolutePath().normalize();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return new Repository(at);
            }
        }
        return new Repository(start);
    }

    /** What the repository calls a file, or the name itself if the file lies elsewhere. */
    String pathOf(String name) {
        Path file = file(name);
        return file == null || !file.startsWith(root) ? name : joined(root.relativize(file));
    }

    /** Whether a file lies in the repository, as far as its name tells. */
    boolean holds(String name) {
        Path file = file(name);
        return file == null || file.startsWith(root);
    }

    /** The URI of a file: relative to the repository, or absolute if the file lies elsewhere. */
    String uriOf(String name) {
        Path file = file(name);
        if (file == null || file.startsWith(root)) {
            return encoded(pathOf(name));
        }
        Path top = file.getRoot();
        return "file:///" + encoded(top == null ? "" : letters(top)) + encoded(joined(file));
    }

    private static @Nullable Path file(String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** The names on a path, with slashes on every system. */
    private static String joined(Path path) {
        StringJoiner joined = new StringJoiner("/");
        path.forEach(name -> joined.add(name.toString()));
        return joined.toString();
    }

    /** The drive of a path on Windows; nothing elsewhere. */
    private static String letters(Path top) {
        String letters = top.toString().replace('\\', '/');
        return letters.equals("/") ? "" : letters;
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            uri.append(
                    plain || PLAIN.indexOf(c) >= 0 ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return uri.toString();
    }
}
