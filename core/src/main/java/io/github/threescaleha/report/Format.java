package io.github.threescaleha.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formats of a report. */
public enum Format {
    TEXT("text", "report.txt"),
    JSON("json", "report.json"),
    SARIF("sarif", "report.sarif"),
    JUNIT("junit", "report-junit.xml"),
    GITHUB("github", "report-github.txt"),
    GITLAB("gitlab", "report-gitlab.json"),
    MARKDOWN("markdown", "report.md"),
    HTML("html", "report.html");

    private static final List<String> LABELS = labels(values());

    private final String label;
    private final String fileName;

    Format(String label, String fileName) {
        this.label = label;
        this.fileName = fileName;
    }

    /** Its name on the command line. */
    public String label() {
        return label;
    }

    /** What a file in it is called if nobody says. */
    public String fileName() {
        return fileName;
    }

    /** The format of a name, or {@code null} if there is none. */
    public static @Nullable Format named(String name) {
        for (Format format : values()) {
            if (format.label.equals(name)) {
                return format;
            }
        }
        return null;
    }

    /** The names of all. */
    public static List<String> labels() {
        return LABELS;
    }

    private static List<String> labels(Format[] formats) {
        List<String> labels = new ArrayList<>();
        for (Format format : formats) {
            labels.add(format.label);
        }
        return List.copyOf(labels);
    }

    /** What writes a report in this format. */
    public ReportWriter writer(WriterOptions options) {
        return switch (this) {
            case TEXT -> new TextWriter(options.style(), options.quiet(), options.charset());
            case JSON -> new JsonWriter(options.toolVersion().get());
            case SARIF ->
                new SarifWriter(
                        options.toolVersion().get(),
                        options.rules(),
                        options.repository().get());
            case JUNIT -> new JunitWriter();
            case GITHUB -> new GithubWriter(options.repository().get(), options.quiet());
            case GITLAB -> new GitlabWriter(options.repository().get());
            case MARKDOWN -> new MarkdownWriter();
            case HTML -> new HtmlWriter(options.toolVersion().get());
        };
    }
}
