package io.github.threescaleha.rule;

import java.util.List;

/**
 * Brings rules. Found on the class path by {@link java.util.ServiceLoader}, so that third parties can add theirs by a
 * jar alone.
 */
public interface RuleProvider {
    /** The rules that it brings, in the order in which they are listed. */
    List<Rule> rules();

    /**
     * The prose page of one of its rules.
     *
     * @param ruleId the rule
     * @return the page as Markdown, or an empty text if there is none
     */
    default String page(String ruleId) {
        return "";
    }
}
