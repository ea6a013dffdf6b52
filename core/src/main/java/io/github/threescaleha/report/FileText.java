package io.github.threescaleha.report;

import io.github.threescaleha.rule.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What people read of a file, but for its name.
 *
 * @param findings what was found in it
 * @param parts what is told of them, in order
 * @param mendable how many of them an edit mends without asking
 */
record FileText(List<Finding> findings, List<Part> parts, int mendable) {
    /**
     * Findings at one place.
     *
     * @param place line and column behind the name of the file, with colons
     * @param text what is behind the place, without a line break at the end
     */
    record Part(String place, String text) {}

    static FileText of(List<Finding> findings, BlockText blocks) {
        List<Part> parts = new ArrayList<>();
        int before = blocks.mendable();
        for (Block block : Block.of(findings)) {
            Finding.Location at = block.first().location();
            parts.add(new Part(":" + at.line() + ":" + at.column(), blocks.text(block)));
        }
        return new FileText(findings, parts, blocks.mendable() - before);
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
