package io.github.threescaleha.rule;

import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Database;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, before configuration and waivers are looked at. Made by {@link #at} and narrowed by the methods that
 * return a copy; what is left out is taken from the rule's {@link RuleInfo}.
 *
 * @param manifest the object that it is about, an APIManager or a Secret
 * @param pointer the setting, where it is or would be
 * @param span the place to show, or {@code null} for the place of the pointer
 * @param message what is wrong, as a sentence without its full stop
 * @param component the workload or database that it is about, or {@code null}
 * @param severity how grave it is, or {@code null} for as grave as its rule
 * @param why what goes down if it is ignored, or {@code null} for the rule's words
 * @param fix how to mend it, or {@code null} for the rule's words
 * @param topic what to read about it
 * @param readyFix the change of the manifest that mends it, or {@code null} if no edit does
 */
public record Violation(
        Manifest manifest,
        Pointer pointer,
        @Nullable Span span,
        String message,
        @Nullable String component,
        @Nullable Severity severity,
        @Nullable String why,
        @Nullable String fix,
        Topic topic,
        @Nullable Fix readyFix) {
    /** A violation that no edit mends. */
    public Violation(
            Manifest manifest,
            Pointer pointer,
            @Nullable Span span,
            String message,
            @Nullable String component,
            @Nullable Severity severity,
            @Nullable String why,
            @Nullable String fix,
            Topic topic) {
        this(manifest, pointer, span, message, component, severity, why, fix, topic, null);
    }

    /** A violation with a message and something to read. */
    public static Violation at(Manifest manifest, Pointer pointer, String message, Topic topic) {
        return new Violation(manifest, pointer, null, message, null, null, null, null, topic, null);
    }

    /** About a workload, which also says what goes down. */
    public Violation of(Component workload) {
        return new Violation(
                manifest, pointer, span, message, workload.label(), severity, workload.impact(), fix, topic, readyFix);
    }

    /** About a database, which also says what goes down. */
    public Violation of(Database database) {
        return new Violation(
                manifest, pointer, span, message, database.label(), severity, database.impact(), fix, topic, readyFix);
    }

    /** Shown at another place than that of the pointer. */
    public Violation shownAt(Span place) {
        return new Violation(manifest, pointer, place, message, component, severity, why, fix, topic, readyFix);
    }

    /** As grave as this, whatever the rule says. */
    public Violation as(Severity grave) {
        return new Violation(manifest, pointer, span, message, component, grave, why, fix, topic, readyFix);
    }

    /** With words of its own about what goes down. */
    public Violation because(String reason) {
        return new Violation(manifest, pointer, span, message, component, severity, reason, fix, topic, readyFix);
    }

    /** With words of its own about how to mend it; may have several lines, YAML from the second on. */
    public Violation mendedBy(String remedy) {
        return new Violation(manifest, pointer, span, message, component, severity, why, remedy, topic, readyFix);
    }

    /** With the change of the manifest that mends it. */
    public Violation fixedBy(Fix change) {
        return new Violation(
                manifest,
                pointer,
                span,
                message,
                component,
                severity,
                why,
                fix,
                topic,
                change.in(manifest.root().span().start()));
    }
}
