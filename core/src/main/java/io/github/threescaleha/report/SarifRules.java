package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules of a SARIF run, with what code scanning shows about them. */
final class SarifRules {
    private final Map<String, RuleInfo> infos = new LinkedHashMap<>();
    private final Map<String, String> urls = new LinkedHashMap<>();
    private final List<String> ids;
    private final RuleSet rules;

    private SarifRules(Report report, RuleSet rules) {
        this.rules = rules;
        report.rules().forEach(info -> infos.put(info.id(), info));
        for (Finding finding : report.findings()) {
            if (Words.isLink(finding.url())) {
                urls.putIfAbsent(finding.rule(), finding.url());
            }
            RuleInfo info = rules.info(finding.rule());
            if (info != null) {
                infos.putIfAbsent(info.id(), info);
            }
        }
        this.ids = new ArrayList<>(infos.keySet());
    }

    /** The rules that ran, and those of other findings: of waivers the engine itself speaks. */
    static SarifRules of(Report report, RuleSet rules) {
        return new SarifRules(report, rules);
    }

    /** The place of a rule in the list, or -1. */
    int indexOf(String rule) {
        return ids.indexOf(rule);
    }

    void write(Json json) throws IOException {
        json.key("rules").array(() -> {
            for (RuleInfo info : infos.values()) {
                json.item().object(() -> write(info, json));
            }
        });
    }

    private void write(RuleInfo info, Json json) throws IOException {
        json.field("id", info.id());
        json.key("shortDescription").object(() -> json.field("text", info.title() + "."));
        json.key("fullDescription").object(() -> json.field("text", info.title() + ": " + info.why() + "."));
        json.key("help").object(() -> writeHelp(info, json));
        json.field("helpUri", urls.getOrDefault(info.id(), topic(info.area()).url(Release.newest())));
        json.key("defaultConfiguration").object(() -> json.field("level", SarifWriter.level(info.severity())));
        json.key("properties")
                .object(() -> json.key("tags").array(() -> {
                    json.item().text(info.area().name().toLowerCase(Locale.ROOT));
                    json.item().text("high-availability");
                    json.item().text("3scale");
                }));
    }

    private void writeHelp(RuleInfo info, Json json) throws IOException {
        String page = rules.page(info.id());
        String help = page.isEmpty() ? info.title() + ": " + info.why() + ". To mend it: " + info.fix() + "." : page;
        json.field("text", help).field("markdown", help);
    }

    /** What to read about an area where no finding of a rule says more. */
    private static Topic topic(Area area) {
        return switch (area) {
            case MANIFEST, WAIVERS -> Topic.APIMANAGER_SPEC;
            case DATABASES -> Topic.EXTERNAL_DATABASES;
            case REPLICAS -> Topic.BACKEND_REPLICAS;
            case DISRUPTION -> Topic.POD_DISRUPTION_BUDGETS;
            case SPREADING -> Topic.AFFINITY;
            case STORAGE -> Topic.FILE_STORAGE;
        };
    }
}
