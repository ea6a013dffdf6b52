package io.github.threescaleha.engine;

import io.github.threescaleha.manifest.IgnoreComment;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.Similarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A waiver in a manifest: an annotation for the whole object, or a comment for what is at or under a key.
 *
 * @param place the annotation, or the key that the comment stands on or above
 * @param key where the key is written that it is for, or {@code null} for the whole object
 * @param rule the rule whose findings it accepts
 * @param component the workload or database that it is for, or {@code null} for all
 * @param reason why, or {@code null} if no reason is given
 * @param fault why it does not waive, or {@code null} if it does
 */
record ManifestWaiver(
        Pointer place,
        @Nullable Span key,
        String rule,
        @Nullable String component,
        @Nullable String reason,
        @Nullable String fault) {
    private static final String PREFIX = "threescale-ha/ignore.";
    private static final Pointer ANNOTATIONS = new Pointer("/metadata/annotations");

    /** Whether an annotation of an object is a waiver. */
    static boolean isIn(Manifest manifest) {
        for (String annotation : manifest.annotations().keySet()) {
            if (annotation.startsWith(PREFIX)) {
                return true;
            }
        }
        return false;
    }

    /** The waivers of an object, its comments being these. */
    static List<ManifestWaiver> of(Manifest manifest, List<IgnoreComment> comments, List<String> ruleIds) {
        List<ManifestWaiver> waivers = new ArrayList<>();
        for (Map.Entry<String, String> annotation : manifest.annotations().entrySet()) {
            if (annotation.getKey().startsWith(PREFIX)) {
                waivers.add(annotation(annotation.getKey(), annotation.getValue(), ruleIds));
            }
        }
        comments.forEach(comment -> waivers.add(comment(comment, ruleIds)));
        return waivers;
    }

    private static ManifestWaiver annotation(String name, String text, List<String> ruleIds) {
        String what = name.substring(PREFIX.length());
        int dot = what.indexOf('.');
        String rule = dot < 0 ? what : what.substring(0, dot);
        @Nullable String component = dot < 0 ? null : what.substring(dot + 1);
        @Nullable String reason = text.isBlank() ? null : text.strip();
        return new ManifestWaiver(ANNOTATIONS.child(name), null, rule, component, reason, fault(rule, reason, ruleIds));
    }

    private static ManifestWaiver comment(IgnoreComment comment, List<String> ruleIds) {
        String fault = comment.key() == null
                ? "the comment stands on or above no key"
                : fault(comment.rule(), comment.reason(), ruleIds);
        return new ManifestWaiver(comment.pointer(), comment.key(), comment.rule(), null, comment.reason(), fault);
    }

    private static @Nullable String fault(String rule, @Nullable String reason, List<String> ruleIds) {
        if (rule.isEmpty()) {
            return "it names no rule";
        }
        if (!ruleIds.contains(rule)) {
            String nearest = Similarity.nearest(rule, ruleIds);
            return "there is no rule " + rule + (nearest == null ? "" : "; did you mean " + nearest + "?");
        }
        return reason == null ? "it gives no reason" : null;
    }
}
