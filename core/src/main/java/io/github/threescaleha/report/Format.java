package io.github.threescaleha.report;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formats of a report. */
public enum Format {
    TEXT("text"),
    JSON("json"),
    SARIF("sarif"),
    JUNIT("junit"),
    GITHUB("github"),
    GITLAB("gitlab"),
    MARKDOWN("markdown");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    /** Its name on the command line. */
    public String label() {
        return label;
    }

    /** The format of a name, or {@code null} if there is none. */
    public static @Nullable Format named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The names of all. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Format::label).toList();
    }

    /** What writes a report in this format. */
    public ReportWriter writer(WriterOptions options) {
        return switch (this) {
            case TEXT -> new TextWriter(options.style(), options.quiet(), options.charset());
            case JSON -> new JsonWriter(options.toolVersion());
            case SARIF -> new SarifWriter(options.toolVersion(), options.rules(), options.repository());
            case JUNIT -> new JunitWriter();
            case GITHUB -> new GithubWriter(options.repository(), options.quiet());
            case GITLAB -> new GitlabWriter(options.repository());
            case MARKDOWN -> new MarkdownWriter();
        };
    }
}
