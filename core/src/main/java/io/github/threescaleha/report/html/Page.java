package io.github.threescaleha.report.html;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the page of a report, as plain texts: the templates put them in place and escape them.
 *
 * @param tool name and version of the tool
 * @param style how it looks
 * @param verdict what it comes to
 * @param judged the APIManagers that were judged
 * @param simulations what becomes of each APIManager when something fails
 * @param problems what could not be done
 * @param sections the findings that count
 * @param accepted the findings that do not count
 * @param rules the rules that ran
 * @param notes things to know about how it was judged
 */
public record Page(
        String tool,
        Stylesheet style,
        Verdict verdict,
        List<Judged> judged,
        List<Simulated> simulations,
        List<Trouble> problems,
        List<Section> sections,
        List<Accepted> accepted,
        List<RuleGroup> rules,
        List<String> notes) {

    /** How a thing is to be taken. */
    public enum Tone {
        ERROR,
        WARNING,
        INFO,
        GOOD,
        QUIET;

        /** What the style sheet knows it by. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a report comes to.
     *
     * @param tone how it is to be taken
     * @param state the outcome in one word
     * @param title the outcome in one sentence
     * @param summary what was looked at, and by what it was judged
     * @param counts how much was found
     * @param outlook what becomes of production traffic when something fails, for each APIManager
     */
    public record Verdict(
            Tone tone, String state, String title, String summary, List<Count> counts, List<Row> outlook) {}

    /**
     * What becomes of an APIManager when something fails.
     *
     * @param number counts them, from 1
     * @param title what it is, and on what it was put
     * @param events the events, each the heading of a column
     * @param journeys a row for each journey
     * @param workloads a row for each workload
     * @param scenes a picture for each event; none if the cluster is too large to draw
     * @param reasons why some do not certainly survive
     * @param notes what else to know
     */
    public record Simulated(
            int number,
            String title,
            List<String> events,
            List<Row> journeys,
            List<Row> workloads,
            List<Picture> scenes,
            List<Reason> reasons,
            List<String> notes) {}

    /** A row of a table of verdicts: what it is about, and a verdict for each event. */
    public record Row(String label, List<Cell> cells) {}

    /**
     * A verdict.
     *
     * @param tone how it is to be taken
     * @param mark a sign for it
     * @param text the verdict, with numbers of pods if it is about a workload
     */
    public record Cell(Tone tone, String mark, String text) {}

    /**
     * Why a verdict is what it is.
     *
     * @param tone how it is to be taken
     * @param verdict the verdict
     * @param events when
     * @param text why
     * @param subjects the workloads, each with the place in the file if a setting decides
     */
    public record Reason(Tone tone, String verdict, String events, String text, List<String> subjects) {}

    /** A number of things. */
    public record Count(int number, String noun, Tone tone) {}

    /**
     * An APIManager that was judged.
     *
     * @param name its namespace and name
     * @param file the input that it is in
     * @param release the release that it was judged by, and why
     * @param topology the cluster that it was judged for
     * @param found what was found, in numbers
     * @param section the number of the section with its findings, or 0 if there is none
     */
    public record Judged(String name, String file, String release, String topology, String found, int section) {}

    /** Something that could not be done, and where. */
    public record Trouble(String place, String message) {}

    /**
     * The findings about one object.
     *
     * @param number counts the sections of the page, from 1
     * @param file the input that it is in
     * @param object kind and name of the object
     * @param found how much was found, in numbers
     * @param items the findings, the gravest first
     */
    public record Section(int number, String file, String object, String found, List<Item> items) {}

    /**
     * A finding, or several at one place that are told as one.
     *
     * @param number counts the findings of the page, from 1
     * @param tone how it is to be taken
     * @param severity how grave it is, in one word
     * @param message what is wrong
     * @param rule the rule's id
     * @param place file, line and column
     * @param excerpt the lines around its place, empty if they are not known
     * @param why what goes down if it is ignored
     * @param fix how to mend it
     * @param yaml what to write, line by line, or nothing
     * @param also other settings that it holds for
     * @param url what to read about it, or {@code null} if that is no address
     */
    public record Item(
            int number,
            Tone tone,
            String severity,
            String message,
            String rule,
            String place,
            List<Line> excerpt,
            String why,
            String fix,
            List<String> yaml,
            List<String> also,
            @Nullable String url) {}

    /**
     * A line of a file.
     *
     * @param number its number, from 1
     * @param hit whether it is the one that the finding is about; then a stretch of it is marked, which may be empty
     * @param before what comes before the mark
     * @param marked what is marked
     * @param after what comes after the mark
     * @param hint what would go here, or {@code null}
     */
    public record Line(
            int number,
            boolean hit,
            String before,
            String marked,
            String after,
            @Nullable String hint) {}

    /**
     * A finding that does not count.
     *
     * @param state how it came to be accepted, in one word
     * @param severity how grave it is, in one word
     * @param message what is wrong
     * @param rule the rule's id
     * @param place file, line and column
     * @param reason why it is accepted
     */
    public record Accepted(String state, String severity, String message, String rule, String place, String reason) {}

    /** The rules of one area that ran. */
    public record RuleGroup(String title, List<RuleRow> rules) {}

    /**
     * A rule that ran.
     *
     * @param id its name
     * @param title what it demands
     * @param why what goes down if it is ignored
     * @param found what it found
     * @param tone how that is to be taken
     */
    public record RuleRow(String id, String title, String why, String found, Tone tone) {}
}
