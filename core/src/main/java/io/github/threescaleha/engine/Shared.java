package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps values that are equal once: of many files, most findings say the same at the same place. */
final class Shared {
    private static final String NAMELESS = "";

    private final Map<Object, Object> values = new ConcurrentHashMap<>();

    /** The findings of a file, kept without its name and, if they are all in one object, without that of the object. */
    List<Finding> all(String file, List<Finding> findings) {
        if (findings.isEmpty()
                || findings.stream()
                        .anyMatch(finding -> !finding.location().file().equals(file))) {
            return findings;
        }
        String object = findings.get(0).location().object();
        boolean oneObject = findings.stream()
                .allMatch(finding -> finding.location().object().equals(object));
        List<Finding> nameless = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            nameless.add(one(shared(
                    finding, oneObject ? NAMELESS : one(finding.location().object()))));
        }
        return new Findings.Likewise(file, oneObject ? object : null, one(List.copyOf(nameless)));
    }

    private Finding shared(Finding finding, String object) {
        Finding.Location at = finding.location();
        return new Finding(
                finding.rule(),
                finding.severity(),
                one(finding.message()),
                finding.component(),
                new Finding.Location(NAMELESS, at.document(), object, one(at.pointer()), one(at.span()), at.missing()),
                one(finding.why()),
                one(finding.fix()),
                one(finding.url()),
                finding.status(),
                finding.reason(),
                finding.readyFix() == null ? null : one(finding.readyFix()));
    }

    /** The value, or one before that was equal. */
    @SuppressWarnings("unchecked")
    private <T> T one(T value) {
        Object before = values.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }
}
