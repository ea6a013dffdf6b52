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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Applies the waivers of manifests and configurations to findings, and tells of those that no finding needs. */
final class Waivers {
    private final Supplier<LocalDate> clock;
    private final Map<Identity, TreeMap<Integer, ManifestWaivers>> inManifests = new LinkedHashMap<>();
    private final IdentityHashMap<Configuration, List<Outcome.Judged>> judged = new IdentityHashMap<>();
    private final Set<ConfiguredWaiver> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable LocalDate day;

    /** An object; in one list there may be several alike, told apart by where they start. */
    private record Identity(String file, int document, String object) {}

    /**
     * No waivers yet.
     *
     * @param clock tells the day; only asked if a waiver expires, as reading the time zone takes longer than a manifest
     */
    Waivers(Supplier<LocalDate> clock) {
        this.clock = clock;
    }

    /** Takes in an object that was judged, with the waivers in it and the configuration of its file. */
    void add(Outcome.Judged object) {
        ManifestWaivers waivers = object.waivers();
        if (waivers != null) {
            Manifest manifest = waivers.manifest();
            Identity identity = new Identity(manifest.source().name(), manifest.document(), manifest.identity());
            inManifests
                    .computeIfAbsent(identity, any -> new TreeMap<>())
                    .put(manifest.root().span().start().offset(), waivers);
        }
        if (object.configuration() != null) {
            judged.computeIfAbsent(object.configuration(), any -> new ArrayList<>())
                    .add(object);
        }
    }

    /** The finding, waived if a waiver of its manifest or of the configuration of its file covers it. */
    Finding apply(Finding finding, @Nullable Configuration configuration) {
        ManifestWaivers own = waiversOf(finding.location());
        String reason = own == null ? null : own.reasonFor(finding);
        for (ConfiguredWaiver waiver : configuration == null ? List.<ConfiguredWaiver>of() : configuration.waivers()) {
            if (!waiver.isExpired(this::today) && waiver.covers(finding)) {
                used.add(waiver);
                reason = reason == null ? waiver.reason() : reason;
            }
        }
        return reason == null ? finding : finding.with(Finding.Status.WAIVED, reason);
    }

    private LocalDate today() {
        if (day == null) {
            day = clock.get();
        }
        return day;
    }

    private @Nullable ManifestWaivers waiversOf(Finding.Location at) {
        if (inManifests.isEmpty()) {
            return null;
        }
        var alike = inManifests.get(new Identity(at.file(), at.document(), at.object()));
        if (alike == null) {
            return null;
        }
        var nearest = alike.floorEntry(at.span().start().offset());
        return Objects.requireNonNullElseGet(nearest, alike::firstEntry).getValue();
    }

    /** A finding for each waiver that has expired, does not waive, or was not needed. */
    List<Finding> leftOver(List<Configuration> configurations) {
        List<Finding> findings = new ArrayList<>();
        inManifests.values().forEach(alike -> alike.values().forEach(waivers -> waivers.addLeftOver(findings)));
        for (Configuration configuration : configurations) {
            configuration.waivers().forEach(waiver -> addLeftOver(waiver, configuration, findings));
        }
        return findings;
    }

    private void addLeftOver(ConfiguredWaiver waiver, Configuration configuration, List<Finding> into) {
        String about = "this waiver of " + waiver.rule();
        if (waiver.isExpired(this::today)) {
            String message = about + " expired on " + waiver.expires() + " and waives no more";
            add(WaiverRules.EXPIRED, waiver, configuration, message, into);
        } else if (!used.contains(waiver) && !isOff(waiver, configuration)) {
            String unseen = meant(waiver, configuration).isEmpty() ? "; its object was not seen in this run" : "";
            add(WaiverRules.UNUSED, waiver, configuration, about + " covers no finding" + unseen, into);
        }
    }

    /** Whether the rule was off wherever the waiver could have been needed. */
    private boolean isOff(ConfiguredWaiver waiver, Configuration configuration) {
        List<Outcome.Judged> meant = meant(waiver, configuration);
        return (meant.isEmpty() ? judged(configuration) : meant)
                .stream().allMatch(one -> one.level().isOff(waiver.rule()));
    }

    /** What was judged of the objects that a waiver is for: none where a run is given only some of the files. */
    private List<Outcome.Judged> meant(ConfiguredWaiver waiver, Configuration configuration) {
        return judged(configuration).stream()
                .filter(one -> waiver.isFor(one.object()))
                .toList();
    }

    private List<Outcome.Judged> judged(Configuration configuration) {
        return judged.getOrDefault(configuration, List.of());
    }

    private static void add(
            RuleInfo rule, ConfiguredWaiver waiver, Configuration configuration, String message, List<Finding> into) {
        if (!configuration.level().isOff(rule.id())) {
            Finding.Location at = new Finding.Location(
                    configuration.name(), 0, "Configuration//", waiver.pointer(), waiver.span(), false);
            into.add(WaiverRules.finding(rule, configuration.level(), at, message, Release.newest()));
        }
    }
}
