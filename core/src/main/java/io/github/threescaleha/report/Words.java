package io.github.threescaleha.report;

import io.github.threescaleha.rule.Finding;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The words of a finding, safe to print.
 *
 * @param message what is wrong
 * @param why what goes down if it is ignored
 * @param fix how to mend it, on one line
 * @param yaml what to write, as lines of YAML, or an empty text
 * @param url what to read about it
 */
record Words(String message, String why, String fix, String yaml, String url) {
    static Words of(Finding finding) {
        String fix = finding.fix();
        int newLine = fix.indexOf('\n');
        return new Words(
                Printable.of(finding.message()),
                Printable.of(finding.why()),
                Printable.of(firstLine(fix)),
                newLine < 0 ? "" : lines(fix.substring(newLine + 1)),
                Printable.of(finding.url()));
    }

    /** How to mend it, without the YAML that may follow. */
    static String firstLine(String fix) {
        int newLine = fix.indexOf('\n');
        return newLine < 0 ? fix : fix.substring(0, newLine);
    }

    /** Why and how to mend it, in some lines of plain text; YAML is indented, so that no line of it looks like ours. */
    String advice() {
        return "why: " + why + "\nfix: " + fix
                + (yaml.isEmpty() ? "" : "\n" + yaml.indent(2).stripTrailing());
    }

    /** Whether an address can be given as a link without more ado. */
    static boolean isLink(String url) {
        return url.startsWith("https://")
                && url.chars().allMatch(c -> c > ' ' && c < 0x7F && "<>()\"\\`".indexOf(c) < 0);
    }

    private static String lines(String text) {
        return Arrays.stream(text.split("\n", -1)).map(Printable::atLineStart).collect(Collectors.joining("\n"));
    }
}
