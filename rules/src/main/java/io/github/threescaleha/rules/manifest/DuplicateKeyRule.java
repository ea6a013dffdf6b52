package io.github.threescaleha.rules.manifest;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.manifest.Manifest.DuplicateAt;
import io.github.threescaleha.operator.DatabaseSecret;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;

/** No mapping has the same key twice. */
public final class DuplicateKeyRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
                    "duplicate-key",
                    Area.MANIFEST,
                    Severity.ERROR,
                    "The same key twice in one mapping",
                    "readers of YAML keep the last value or refuse the file, so settings under the first key are lost",
                    "merge the two into one and delete the second key")
            .editedSafely("deletes the second of two equal keys with equal values");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        List<Violation> violations = new ArrayList<>();
        Manifest manifest = context.installation().manifest();
        for (DuplicateAt duplicate : manifest.duplicateKeys()) {
            if (!context.schema().isInBrokenItem(duplicate.pointer())) {
                violations.add(violation(manifest, duplicate, Topic.referenceOf(duplicate.pointer())));
            }
        }
        for (DatabaseSecret secret : context.installation().secrets()) {
            for (DuplicateAt duplicate : secret.manifest().duplicateKeys()) {
                violations.add(violation(secret.manifest(), duplicate, Topic.secretOf(secret.database())));
            }
        }
        return violations;
    }

    private static Violation violation(Manifest manifest, DuplicateAt duplicate, Topic topic) {
        int first = duplicate.first().start().line();
        int again = duplicate.again().start().line();
        String lines = first == again ? "on line " + first : "on line " + first + " and on line " + again;
        String message = duplicate.pointer().dotted() + " is given twice, " + lines + "; only the last counts";
        Violation violation =
                Violation.at(manifest, duplicate.pointer(), message, topic).shownAt(duplicate.again());
        return manifest.repeatsItself(duplicate)
                ? violation.fixedBy(Fix.safe(
                        "delete the second "
                                + Pointer.onOneLine(duplicate.pointer().last()),
                        new Change.RemoveRepeat(duplicate.pointer(), duplicate.again())))
                : violation;
    }
}
