package io.github.threescaleha.report;

import io.github.threescaleha.rule.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What people read of a file, but for its name.
 *
 * @param findings what was found in it
 * @param parts what is told of them, in order
 */
record FileText(List<Finding> findings, List<Part> parts) {
    /**
     * Findings at one place.
     *
     * @param place line and column behind the name of the file, with colons
     * @param text what is behind the place, without a line break at the end
     * @param mendable how many of the findings an edit mends without asking
     */
    record Part(String place, String text, int mendable) {}

    static FileText of(List<Finding> findings, BlockWriter blocks) {
        List<Part> parts = new ArrayList<>();
        for (Block block : Block.of(findings)) {
            parts.add(blocks.part(block));
        }
        return new FileText(findings, parts);
    }

    /** How many characters it has. */
    int length() {
        int length = 0;
        for (Part part : parts) {
            length += part.text().length();
        }
        return length;
    }
}
