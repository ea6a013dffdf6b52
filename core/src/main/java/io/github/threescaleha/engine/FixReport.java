package io.github.threescaleha.engine;

import io.github.threescaleha.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What mending came to.
 *
 * @param files the files with something that a fix was wanted for
 * @param stream the text of the stream, mended as far as it could be, or {@code null} if none was read
 * @param after the report on all files as they are once the new texts are written
 */
public record FixReport(List<FileFix> files, @Nullable SourceFile stream, Report after) {
    public FixReport {
        files = List.copyOf(files);
    }

    /** The files whose text is another. */
    public List<FileFix> changed() {
        return files.stream().filter(FileFix::isChanged).toList();
    }

    /** How many findings are mended. */
    public int fixed() {
        return files.stream().mapToInt(file -> file.fixed().size()).sum();
    }
}
