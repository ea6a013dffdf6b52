package io.github.threescaleha.engine;

import io.github.threescaleha.edit.Edits;
import io.github.threescaleha.edit.Proof;
import io.github.threescaleha.edit.ReadText;
import io.github.threescaleha.edit.RefusedException;
import io.github.threescaleha.engine.FileFix.Refused;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mends one file, one finding after the other; each step is judged anew, so that no fix rests on what was before another.
 * A fix after which the file has a new finding as grave as those that it mends is taken back, and the rest made without it.
 */
final class FileFixer {
    private static final int MOST_STEPS = 2_000;
    private static final int MOST_ROUNDS = 10;

    private final Run run;
    private final ReadFile file;
    private final List<ReadFile> others;
    private final List<String> rules;
    private final FixWish wish;

    /** The fixes that were taken back in this round, with what they would bring. */
    private final Map<String, Refused> takenBack = new LinkedHashMap<>();

    /** An edit that does not do what its fix says: a fault of the tool, after which nothing is written. */
    static final class Unproved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unproved(Finding finding, String fault) {
            super("the fix of " + finding.rule() + " for "
                    + finding.location().pointer().dotted() + " could not be proved: " + fault);
        }
    }

    /**
     * One fix made.
     *
     * @param fixed the finding that it is for
     * @param before the findings before
     * @param after the findings after
     */
    private record Step(Finding fixed, List<Finding> before, List<Finding> after) {}

    /**
     * The steps that lead from a text to another.
     *
     * @param text the text at the end
     * @param first the findings before
     * @param steps the fixes made
     * @param refused the fixes that no edit could make at the end
     */
    private record Way(String text, List<Finding> first, List<Step> steps, Map<String, Refused> refused) {
        /** The findings at the end. */
        List<Finding> last() {
            return steps.isEmpty() ? first : steps.get(steps.size() - 1).after();
        }

        /** This way and the next from where it ends. */
        Way then(Way next) {
            List<Step> all = Stream.concat(steps.stream(), next.steps.stream()).toList();
            return new Way(next.text, first, all, next.refused);
        }
    }

    FileFixer(Run run, ReadFile file, List<ReadFile> others, List<String> rules, FixWish wish) {
        this.run = run;
        this.file = file;
        this.others = others;
        this.rules = rules;
        this.wish = wish;
    }

    static FileFix unchanged(ReadFile file) {
        SourceFile text = file.original();
        return new FileFix(file.path(), text, text, file.source(), file.source(), List.of(), List.of());
    }

    /**
     * Mends the file. What is taken back may do no harm once the rest is mended, so that rounds follow until one changes
     * nothing.
     */
    FileFix fix() {
        SourceFile before = file.original();
        Way way = best(before.text());
        Way last = way;
        for (int round = 1; !last.steps().isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw new Unproved(last.steps().get(0).fixed(), "each run would change the file again");
            }
            last = best(last.text());
            way = way.then(last);
        }
        return fixed(before, way);
    }

    private FileFix fixed(SourceFile before, Way way) {
        SourceFile after = before.with(way.text());
        List<Refused> refused = Stream.concat(takenBack.values().stream(), way.refused().values().stream())
                .toList();
        return new FileFix(
                file.path(),
                before,
                after,
                file.source(),
                run.read(after, file.path()).source(),
                way.steps().stream().map(step -> asAtFirst(step.fixed(), way)).toList(),
                refused.stream()
                        .map(one -> new Refused(asAtFirst(one.finding(), way), one.reason()))
                        .toList());
    }

    /** The finding at the place that it has in the text before, if it was there. */
    private static Finding asAtFirst(Finding finding, Way way) {
        return way.first().stream()
                .filter(first -> key(first).equals(key(finding)))
                .findFirst()
                .map(first -> finding.at(first.location()))
                .orElse(finding);
    }

    /** The way without those fixes that would make things worse. */
    private Way best(String text) {
        takenBack.clear();
        while (true) {
            Way way = way(text);
            Refused worse = worse(way);
            if (worse == null) {
                return way;
            }
            takenBack.put(key(worse.finding()), worse);
        }
    }

    private Way way(String text) {
        ReadText now = run.text(new SourceFile(file.name(), text));
        List<Finding> first = findings(now);
        List<Finding> findings = first;
        List<Step> steps = new ArrayList<>();
        Map<String, Refused> refused = new LinkedHashMap<>();
        for (boolean moved = true; moved; ) {
            moved = false;
            refused.clear();
            for (Finding finding : wanted(findings)) {
                ReadText next = edited(now, finding, refused);
                if (next != null) {
                    List<Finding> after = findings(next);
                    demandGone(finding, findings, after);
                    steps.add(new Step(finding, findings, after));
                    now = next;
                    findings = after;
                    moved = steps.size() < MOST_STEPS;
                    break;
                }
            }
        }
        return new Way(now.source().text(), first, steps, refused);
    }

    private List<Finding> wanted(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> wish.includes(finding) && !takenBack.containsKey(key(finding)))
                .sorted(Comparator.comparingInt(finding -> rules.indexOf(finding.rule())))
                .toList();
    }

    private @Nullable ReadText edited(ReadText text, Finding finding, Map<String, Refused> refused) {
        Fix fix = Objects.requireNonNull(finding.readyFix());
        int document = finding.location().document();
        try {
            Edits edits = Edits.of(text, document, fix);
            String fault = Proof.fault(text, document, fix, edits);
            if (fault != null) {
                throw new Unproved(finding, fault);
            }
            return edits.after();
        } catch (RefusedException e) {
            refused.put(key(finding), new Refused(finding, e.reason()));
            return null;
        }
    }

    private static void demandGone(Finding finding, List<Finding> before, List<Finding> after) {
        if (count(finding, after) >= count(finding, before)) {
            throw new Unproved(finding, "the finding is still there after it");
        }
    }

    private static long count(Finding finding, List<Finding> findings) {
        return findings.stream()
                .filter(other -> key(other).equals(key(finding)))
                .count();
    }

    /** The first step that brought a finding which is still there at the end and as grave as what the step mended. */
    private static @Nullable Refused worse(Way way) {
        for (Finding last : way.last()) {
            if (last.status() == Finding.Status.NEW && isNew(last, way.first())) {
                Step step = broughtBy(last, way.steps());
                if (last.severity().isAtLeast(gravest(step)) && !wasHidden(last, step)) {
                    String reason = "it would bring " + last.rule() + " ("
                            + last.severity().label() + ") at "
                            + last.location().pointer().dotted();
                    return new Refused(step.fixed(), reason);
                }
            }
        }
        return null;
    }

    private static boolean isNew(Finding finding, List<Finding> before) {
        return before.stream()
                .noneMatch(other ->
                        key(other).equals(key(finding)) && other.severity().isAtLeast(finding.severity()));
    }

    private static Step broughtBy(Finding finding, List<Step> steps) {
        for (int i = steps.size() - 1; i > 0; i--) {
            if (isNew(finding, steps.get(i).before())) {
                return steps.get(i);
            }
        }
        return steps.get(0);
    }

    /** How grave the gravest is that a step mends. */
    private static Severity gravest(Step step) {
        return step.before().stream()
                .filter(finding -> isNew(finding, step.after()))
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .orElse(step.fixed().severity());
    }

    /** A value that nobody could read hides what else is to be said of it: that comes to light and is not new. */
    private static boolean wasHidden(Finding finding, Step step) {
        Fix fix = step.fixed().readyFix();
        return fix != null
                && fix.unveils()
                && !finding.rule().equals(step.fixed().rule());
    }

    private List<Finding> findings(ReadText text) {
        List<ReadFile> files = new ArrayList<>(others);
        files.add(ReadFile.of(text.source(), file.path(), text.stream()));
        return run.like(files).report().findings().stream()
                .filter(finding -> finding.location().file().equals(file.name()))
                .toList();
    }

    private static String key(Finding finding) {
        return finding.fingerprint();
    }
}
