package io.github.threescaleha.report;

import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.RuleInfo;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The list of rules, for people and programs. */
public final class RuleCatalog {
    private static final int SCHEMA_VERSION = 1;

    private final List<RuleInfo> infos;

    /** The catalog of some rules. */
    public RuleCatalog(RuleSet rules) {
        this.infos = rules.infos();
    }

    /** One line a rule: id, severity, title. */
    public void writeText(Appendable out) throws IOException {
        for (RuleInfo info : infos) {
            out.append(String.format(
                    Locale.ROOT, "%-42s %-8s %s%n", info.id(), info.severity().label(), info.title()));
        }
    }

    /** One JSON object with all that is known of each rule. */
    public void writeJson(Appendable out) throws IOException {
        Json json = new Json(out);
        json.object(() -> {
            json.field("schemaVersion", SCHEMA_VERSION);
            json.key("rules").array(() -> {
                for (RuleInfo info : infos) {
                    json.item().object(() -> write(info, json));
                }
            });
        });
        out.append('\n');
    }

    private static void write(RuleInfo info, Json json) throws IOException {
        json.field("id", info.id())
                .field("area", info.area().name().toLowerCase(Locale.ROOT))
                .field("severity", info.severity().label())
                .field("title", info.title())
                .field("why", info.why())
                .field("fix", info.fix());
    }

    /** A table for each area. */
    public void writeMarkdown(Appendable out) throws IOException {
        String between = "";
        for (Area area : Area.values()) {
            List<RuleInfo> ofArea =
                    infos.stream().filter(info -> info.area() == area).toList();
            if (!ofArea.isEmpty()) {
                out.append(between).append("## ").append(area.title()).append("\n\n");
                writeTable(ofArea, out);
                between = "\n";
            }
        }
    }

    private static void writeTable(List<RuleInfo> rules, Appendable out) throws IOException {
        out.append("| Rule | Severity | What it finds | Why it matters |\n|---|---|---|---|\n");
        for (RuleInfo info : rules) {
            out.append("| ")
                    .append(Markdown.codeCell(info.id()))
                    .append(" | ")
                    .append(info.severity().label())
                    .append(" | ")
                    .append(Markdown.text(info.title()))
                    .append(" | ")
                    .append(Markdown.text(info.why()))
                    .append(" |\n");
        }
    }
}
