package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;
import java.util.function.Function;

/** A rule made up of what it does. */
record TestRule(RuleInfo info, Function<RuleContext, List<Violation>> finds) implements Rule {
    static TestRule of(String id, Function<RuleContext, List<Violation>> finds) {
        return new TestRule(new RuleInfo(id, Area.MANIFEST, Severity.WARNING, "a title", "a why", "a fix"), finds);
    }

    /** A rule that finds something at some pointers of each APIManager. */
    static TestRule at(String id, String... pointers) {
        return of(
                id,
                context -> List.of(pointers).stream()
                        .map(pointer -> Violation.at(
                                context.installation().manifest(), new Pointer(pointer), "a message", Topic.AFFINITY))
                        .toList());
    }

    @Override
    public List<Violation> check(RuleContext context) {
        return finds.apply(context);
    }
}
