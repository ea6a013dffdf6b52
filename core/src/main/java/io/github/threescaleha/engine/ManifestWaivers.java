package io.github.threescaleha.engine;

import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Locator;
import io.github.threescaleha.yaml.YamlScalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The waivers of one object, found by what they are for, so that many of them cost no more time than a few. */
final class ManifestWaivers {
    private final Manifest manifest;
    private final Level level;
    private final Release release;
    private final List<ManifestWaiver> waivers;
    private final Map<Scope, String> reasons = new HashMap<>();
    private final Set<Scope> used = new HashSet<>();

    /** What a waiver is for; the key is known by its place, as with aliases one key leads to several settings. */
    private record Scope(
            String rule,
            @Nullable String component,
            @Nullable Span key) {}

    ManifestWaivers(Manifest manifest, Level level, Release release, List<ManifestWaiver> waivers) {
        this.manifest = manifest;
        this.level = level;
        this.release = release;
        this.waivers = waivers;
        for (ManifestWaiver waiver : waivers) {
            String reason = waiver.reason();
            if (waiver.fault() == null && reason != null) {
                reasons.putIfAbsent(scope(waiver), reason);
            }
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The reason why a finding is accepted, or {@code null} if it is not. */
    @Nullable
    String reasonFor(Finding finding) {
        if (reasons.isEmpty()) {
            return null;
        }
        String rule = finding.rule();
        String reason = use(new Scope(rule, null, null), null);
        if (finding.component() != null) {
            reason = use(new Scope(rule, finding.component(), null), reason);
        }
        for (YamlScalar key : Locator.keys(manifest.root(), finding.location().pointer())) {
            reason = use(new Scope(rule, null, key.span()), reason);
        }
        return reason;
    }

    /** Adds a finding for each that does not waive or was not needed. */
    void addLeftOver(List<Finding> into) {
        if (level.isOff(WaiverRules.UNUSED.id())) {
            return;
        }
        for (ManifestWaiver waiver : waivers) {
            if (waiver.fault() != null) {
                into.add(unused(waiver, "this waiver does not waive: " + waiver.fault()));
            } else if (!used.contains(scope(waiver)) && !level.isOff(waiver.rule())) {
                into.add(unused(waiver, "this waiver of " + waiver.rule() + " covers no finding"));
            }
        }
    }

    private @Nullable String use(Scope scope, @Nullable String before) {
        String reason = reasons.get(scope);
        if (reason != null) {
            used.add(scope);
        }
        return before == null ? reason : before;
    }

    private static Scope scope(ManifestWaiver waiver) {
        return new Scope(waiver.rule(), waiver.component(), waiver.key());
    }

    private Finding unused(ManifestWaiver waiver, String message) {
        Finding.Location at = new Finding.Location(
                manifest.source().name(),
                manifest.document(),
                manifest.identity(),
                waiver.place(),
                manifest.locate(waiver.place()),
                false);
        return WaiverRules.finding(WaiverRules.UNUSED, level, at, message, release);
    }
}
