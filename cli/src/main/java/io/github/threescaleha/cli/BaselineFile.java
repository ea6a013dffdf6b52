package io.github.threescaleha.cli;

import io.github.threescaleha.engine.Baseline;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.report.BaselineWriter;
import io.github.threescaleha.report.WholeFile;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceReader;
import io.github.threescaleha.source.UnreadableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
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
     * @param err where what was done is told
     * @return the report, its findings known; or with the problem that they could not be kept
     */
    Report update(Report report, Baseline before, PrintWriter err) {
        try {
            WholeFile.write(path, out -> new BaselineWriter().write(report, out));
        } catch (IOException e) {
            return report.with(Problem.of(path.toString(), "cannot be written: " + reason(e)));
        }
        int kept = BaselineWriter.entries(report).size();
        int dropped = before.missing(BaselineWriter.entries(report));
        err.println("threescale-ha: baseline " + path + ": " + kept + (kept == 1 ? " finding" : " findings") + " kept, "
                + dropped + " no longer found and dropped");
        return report.asBaseline();
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "permission denied" : e.toString();
    }
}
