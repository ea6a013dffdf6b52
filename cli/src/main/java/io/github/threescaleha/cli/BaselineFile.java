package io.github.threescaleha.cli;

import io.github.threescaleha.engine.Baseline;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.report.BaselineWriter;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.SourceReader;
import io.github.threescaleha.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that keeps the findings that are known. */
final class BaselineFile {
    private final Path path;

    BaselineFile(Path path) {
        this.path = path;
    }

    /**
     * What it holds.
     *
     * @param mayBeMissing whether a file that is not there counts as an empty one
     */
    Baseline read(boolean mayBeMissing) throws UnreadableException {
        if (mayBeMissing && !Files.exists(path)) {
            return Baseline.EMPTY;
        }
        return Baseline.read(new SourceReader(Limits.DEFAULT).read(path, path.toString()));
    }

    /**
     * Replaces what it holds by the findings of a report.
     *
     * @return what was done, for the user
     */
    String update(Report report, Baseline before) throws IOException {
        WholeFile.write(path, out -> new BaselineWriter().write(report, out));
        int kept = BaselineWriter.entries(report).size();
        int dropped = before.missing(BaselineWriter.entries(report));
        return "baseline " + path + ": " + kept + (kept == 1 ? " finding" : " findings") + " kept, " + dropped
                + " no longer found and dropped";
    }
}
