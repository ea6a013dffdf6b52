package io.github.threescaleha.report;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formats of a report about what was simulated. */
public enum SimulationFormat {
    TEXT("text"),
    JSON("json"),
    MARKDOWN("markdown"),
    HTML("html");

    private final String label;

    SimulationFormat(String label) {
        this.label = label;
    }

    /** Its name on the command line. */
    public String label() {
        return label;
    }

    /** The format of a name, or {@code null} if there is none. */
    public static @Nullable SimulationFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The names of all. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(SimulationFormat::label).toList();
    }

    /** What writes a report in this format; with details, it shows the workloads, too. */
    public SimulationWriter writer(WriterOptions options, boolean withDetails) {
        return switch (this) {
            case TEXT -> new SimulationText(options.style(), options.quiet(), withDetails, options.charset());
            case JSON -> new SimulationJson(options.toolVersion().get());
            case MARKDOWN -> new SimulationMarkdown(withDetails);
            case HTML -> new HtmlWriter(options.toolVersion().get());
        };
    }
}
