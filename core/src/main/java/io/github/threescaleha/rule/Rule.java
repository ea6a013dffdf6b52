package io.github.threescaleha.rule;

import java.util.List;

/**
 * Something that an installation is checked for. Rules hold no state, read the model in their context and decide nothing
 * about waivers, configuration or output.
 */
public interface Rule {
    /** What is known of it without running it. */
    RuleInfo info();

    /** What it finds in an installation; an empty list if all is well. */
    List<Violation> check(RuleContext context);
}
