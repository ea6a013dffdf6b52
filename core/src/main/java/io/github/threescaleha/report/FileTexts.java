package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the text of file after file, and keeps some of it: that of a file with the same content is the same. */
final class FileTexts {
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Report report;
    private final BlockWriter blocks;
    private final Map<String, FileText> known = new HashMap<>();
    private int characters;

    FileTexts(Report report, BlockWriter blocks) {
        this.report = report;
        this.blocks = blocks;
    }

    FileText of(List<Finding> findings) {
        SourceFile source = report.source(findings.get(0));
        if (source == null) {
            return FileText.of(findings, blocks);
        }
        @Nullable FileText alike = known.get(source.text());
        if (alike != null && report.isAlike(alike.findings(), findings)) {
            return alike;
        }
        FileText text = FileText.of(findings, blocks);
        keep(source, text);
        return text;
    }

    private void keep(SourceFile source, FileText text) {
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            known.clear();
            characters = text.length();
        }
        known.put(source.text(), text);
    }
}
