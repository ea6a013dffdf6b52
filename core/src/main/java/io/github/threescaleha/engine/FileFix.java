package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What mending a file came to.
 *
 * @param path where the file is, or {@code null} for a stream or a text
 * @param before its text as it was
 * @param after its text mended; the same if nothing could be mended
 * @param shownBefore the text as it was, secrets masked
 * @param shownAfter the text mended, secrets masked
 * @param fixed the findings that are mended
 * @param refused the findings that a fix was wanted for and that are not mended
 */
public record FileFix(
        @Nullable Path path,
        SourceFile before,
        SourceFile after,
        SourceFile shownBefore,
        SourceFile shownAfter,
        List<Finding> fixed,
        List<Refused> refused) {
    /** A finding with the reason why it is not mended. */
    public record Refused(Finding finding, String reason) {}

    public FileFix {
        fixed = List.copyOf(fixed);
        refused = List.copyOf(refused);
    }

    /** What the file is called. */
    public String name() {
        return before.name();
    }

    /** Whether the text is another. */
    public boolean isChanged() {
        return !before.text().equals(after.text());
    }
}
