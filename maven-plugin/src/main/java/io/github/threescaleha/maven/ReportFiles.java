package io.github.threescaleha.maven;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.report.Format;
import io.github.threescaleha.report.WholeFile;
import io.github.threescaleha.report.WriterOptions;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The files that a report is written to, each in a format.
 *
 * @param formats the format of each file
 */
record ReportFiles(Map<Path, Format> formats) {
    /**
     * Reads what the user wants: {@code FORMAT} or {@code FORMAT=FILE}.
     *
     * @param folder what files are named from
     * @throws MojoExecutionException if it makes no sense
     */
    static ReportFiles of(List<String> wanted, Path folder) throws MojoExecutionException {
        Map<Path, Format> formats = new LinkedHashMap<>();
        for (String report : wanted) {
            String[] words = report.strip().split("=", 2);
            Format format = Format.named(words[0]);
            if (format == null) {
                throw new MojoExecutionException(
                        "reports takes " + String.join(", ", Format.labels()) + ", not '" + words[0] + "'");
            }
            Path file = file(folder, words.length == 1 ? format.fileName() : words[1]);
            if (formats.put(file, format) != null) {
                throw new MojoExecutionException("two reports cannot both go to " + file);
            }
        }
        return new ReportFiles(formats);
    }

    private static Path file(Path folder, String name) throws MojoExecutionException {
        try {
            return folder.resolve(name).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new MojoExecutionException("reports: '" + name + "' is no path", e);
        }
    }

    /**
     * Writes all of them.
     *
     * @throws MojoExecutionException if one cannot be written
     */
    void write(Report report, WriterOptions options) throws MojoExecutionException {
        for (Map.Entry<Path, Format> file : formats.entrySet()) {
            try {
                WholeFile.write(
                        file.getKey(), out -> file.getValue().writer(options).write(report, out));
            } catch (IOException e) {
                throw new MojoExecutionException("cannot write " + file.getKey() + ": " + WholeFile.reason(e), e);
            }
        }
    }

    /** What to tell a user where to read on: the files, or nothing if there is none. */
    String place() {
        List<String> files = formats.keySet().stream().map(Path::toString).toList();
        return files.isEmpty() ? "" : "; see " + String.join(", ", files);
    }
}
