package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Finding;
import java.util.Set;

/**
 * Which fixes are wanted.
 *
 * @param unsafe whether also those that need something done outside of the manifest first, or guess what is meant
 * @param rules the rules whose findings to fix; all if empty
 */
public record FixWish(boolean unsafe, Set<String> rules) {
    /** All that can be fixed without asking. */
    public static final FixWish SAFE = new FixWish(false, Set.of());

    public FixWish {
        rules = Set.copyOf(rules);
    }

    /** Whether the fix of a finding is wanted; one that is accepted needs none. */
    public boolean includes(Finding finding) {
        return finding.status() == Finding.Status.NEW
                && finding.readyFix() != null
                && (unsafe || finding.readyFix().isSafe())
                && (rules.isEmpty() || rules.contains(finding.rule()));
    }
}
