package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Finding;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps values that are equal once: of many files, most findings say the same at the same place. */
final class Shared {
    private final Map<Object, Object> values = new ConcurrentHashMap<>();

    /** The value, or one before that was equal. */
    @SuppressWarnings("unchecked")
    <T> T one(T value) {
        Object before = values.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }

    /** The same finding, made of shared parts. */
    Finding one(Finding finding) {
        Finding.Location at = finding.location();
        return new Finding(
                finding.rule(),
                finding.severity(),
                one(finding.message()),
                finding.component(),
                new Finding.Location(
                        at.file(), at.document(), one(at.object()), one(at.pointer()), one(at.span()), at.missing()),
                one(finding.why()),
                one(finding.fix()),
                one(finding.url()),
                finding.status(),
                finding.reason(),
                finding.readyFix() == null ? null : one(finding.readyFix()));
    }
}
