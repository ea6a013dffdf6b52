package io.github.threescaleha.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths: {@code *} and {@code ?} stand for anything within a name, {@code **} for anything, {@code **}{@code
 * /} also for no folder at all, <code>{a,b}</code> for one of several.
 */
public final class Glob {
    private final PathMatcher matcher;

    /**
     * Reads a pattern.
     *
     * @throws PatternSyntaxException if it is none
     */
    public Glob(String text) {
        this.matcher = FileSystems.getDefault().getPathMatcher("glob:" + withOptionalFolders(text));
    }

    /** Whether a path fits, as it is, nothing resolved. */
    public boolean matches(Path path) {
        return matcher.matches(path);
    }

    /** Braces cannot be nested: within them, nothing is optional. */
    private static String withOptionalFolders(String text) {
        StringBuilder out = new StringBuilder();
        boolean inBraces = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inBraces = c == '{' || inBraces && c != '}';
            boolean startsName = i == 0 || text.charAt(i - 1) == '/';
            if (!inBraces && startsName && text.startsWith("**/", i)) {
                out.append("{**/,}");
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
