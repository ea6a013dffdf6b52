package io.github.threescaleha.engine;

import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies the waivers of manifests and configurations to findings, and tells of those that no finding needs. */
final class Waivers {
    private final LocalDate today;
    private final Map<String, List<InManifest>> byFile = new LinkedHashMap<>();
    private final List<Configuration> configurations;
    private final Set<Object> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private record InManifest(ManifestWaiver waiver, Level level, Release release) {}

    Waivers(LocalDate today, List<Configuration> configurations) {
        this.today = today;
        this.configurations = configurations;
    }

    void add(List<ManifestWaiver> waivers, Level level, Release release) {
        for (ManifestWaiver waiver : waivers) {
            byFile.computeIfAbsent(waiver.manifest().source().name(), file -> new ArrayList<>())
                    .add(new InManifest(waiver, level, release));
        }
    }

    /** The finding, waived if a waiver of its manifest or of the configuration of its file covers it. */
    Finding apply(Finding finding, @Nullable Configuration configuration) {
        String reason = null;
        for (InManifest in : byFile.getOrDefault(finding.location().file(), List.of())) {
            if (in.waiver().covers(finding)) {
                used.add(in.waiver());
                reason = reason == null ? in.waiver().reason() : reason;
            }
        }
        for (ConfiguredWaiver waiver : configuration == null ? List.<ConfiguredWaiver>of() : configuration.waivers()) {
            if (!waiver.isExpired(today) && waiver.covers(finding)) {
                used.add(waiver);
                reason = reason == null ? waiver.reason() : reason;
            }
        }
        return reason == null ? finding : finding.with(Finding.Status.WAIVED, reason);
    }

    /** A finding for each waiver that has expired, does not waive, or was not needed. */
    List<Finding> leftOver() {
        List<Finding> findings = new ArrayList<>();
        byFile.values().forEach(waivers -> waivers.forEach(in -> addLeftOver(in, findings)));
        for (Configuration configuration : configurations) {
            configuration.waivers().forEach(waiver -> addLeftOver(waiver, configuration, findings));
        }
        return findings;
    }

    private void addLeftOver(InManifest in, List<Finding> into) {
        if (isLeftOver(in.waiver(), in.waiver().rule(), in.waiver().fault() != null, in.level())) {
            into.add(unused(in));
        }
    }

    private void addLeftOver(ConfiguredWaiver waiver, Configuration configuration, List<Finding> into) {
        Level level = configuration.level();
        if (waiver.isExpired(today)) {
            if (!level.isOff(WaiverRules.EXPIRED.id())) {
                String message =
                        "this waiver of " + waiver.rule() + " expired on " + waiver.expires() + " and waives no more";
                into.add(finding(WaiverRules.EXPIRED, waiver, configuration, message));
            }
        } else if (isLeftOver(waiver, waiver.rule(), false, level)) {
            String message = "this waiver of " + waiver.rule() + " covers no finding";
            into.add(finding(WaiverRules.UNUSED, waiver, configuration, message));
        }
    }

    private boolean isLeftOver(Object waiver, String rule, boolean faulty, Level level) {
        boolean needless = faulty || !used.contains(waiver) && !level.isOff(rule);
        return needless && !level.isOff(WaiverRules.UNUSED.id());
    }

    private static Finding unused(InManifest in) {
        ManifestWaiver waiver = in.waiver();
        String fault = waiver.fault();
        String message = fault == null
                ? "this waiver of " + waiver.rule() + " covers no finding"
                : "this waiver does not waive: " + fault;
        Manifest manifest = waiver.manifest();
        Finding.Location at = new Finding.Location(
                manifest.source().name(),
                manifest.document(),
                manifest.identity(),
                waiver.place(),
                manifest.locate(waiver.place()),
                false);
        return WaiverRules.finding(WaiverRules.UNUSED, in.level(), at, message, in.release());
    }

    private static Finding finding(
            RuleInfo rule, ConfiguredWaiver waiver, Configuration configuration, String message) {
        Finding.Location at = new Finding.Location(
                configuration.name(), 0, "Configuration//", waiver.pointer(), waiver.span(), false);
        return WaiverRules.finding(rule, configuration.level(), at, message, Release.newest());
    }
}
