package io.github.threescaleha.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes text from a file safe within Markdown: no markup, no HTML, and on code hosts no mention of a person, no reference
 * to an issue and no link.
 */
final class Markdown {
    private static final String MARKUP = "\\`*_[]#~$";
    /** What code hosts make links of; a space of no width behind it stops them. */
    private static final Pattern CALLING =
            Pattern.compile("[@#:!~$%^&](?=[\\w/\"])|www(?=\\.)|GH-(?=\\d)", Pattern.CASE_INSENSITIVE);

    private static final char NOTHING = '\u200B';
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final int SHORTEST_FENCE = 3;

    private Markdown() {}

    /** The text as it is, on one line. */
    static String text(String text) {
        StringBuilder out = new StringBuilder();
        String calm = CALLING.matcher(Printable.of(text)).replaceAll("$0" + NOTHING);
        calm.codePoints().forEach(c -> out.append(escaped(c)));
        return out.toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '|' -> "&#124;";
            case NOTHING -> "&#8203;";
            default -> (MARKUP.indexOf(c) >= 0 ? "\\" : "") + Character.toString(c);
        };
    }

    /** The text as code, on one line. */
    static String code(String text) {
        String safe = Printable.of(text);
        if (safe.isBlank()) {
            return "";
        }
        String fence = "`".repeat(longestRun(safe) + 1);
        String pad = safe.startsWith("`") || safe.endsWith("`") ? " " : "";
        return fence + pad + safe + pad + fence;
    }

    /** The text as code in a cell of a table, which a bar would end even within backticks. */
    static String codeCell(String text) {
        return text.indexOf('|') < 0 ? code(text) : "<code>" + text(text) + "</code>";
    }

    /** A block of YAML, its lines safe already. */
    static String yaml(String lines) {
        return block("yaml", lines);
    }

    /** A block of a diff, its lines made safe. */
    static String diff(List<String> lines) {
        return block("diff", lines.stream().map(Printable::of).collect(Collectors.joining("\n")));
    }

    private static String block(String language, String lines) {
        String fence = "`".repeat(Math.max(SHORTEST_FENCE, longestRun(lines) + 1));
        return fence + language + "\n" + lines + "\n" + fence + "\n";
    }

    /** The text as code within HTML, on one line. */
    static String htmlCode(String text) {
        return "<code>"
                + Printable.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</code>";
    }

    private static int longestRun(String text) {
        Matcher runs = BACKTICKS.matcher(text);
        int longest = 0;
        while (runs.find()) {
            longest = Math.max(longest, runs.end() - runs.start());
        }
        return longest;
    }
}
