package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.RuleProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The rules of a run, each with the provider that has its prose. */
public final class RuleSet {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(Rule rule, RuleInfo info, @Nullable RuleProvider provider) {}

    private RuleSet() {}

    /** The rules of all providers on the class path. */
    public static RuleSet installed() {
        RuleSet rules = new RuleSet();
        for (RuleProvider provider : ServiceLoader.load(RuleProvider.class, RuleSet.class.getClassLoader())) {
            provider.rules().forEach(rule -> rules.add(rule, provider));
        }
        return rules;
    }

    /** These rules alone. */
    public static RuleSet of(List<Rule> given) {
        RuleSet rules = new RuleSet();
        given.forEach(rule -> rules.add(rule, null));
        return rules;
    }

    /** The rules, in the order of their providers. */
    public List<Rule> rules() {
        return entries.values().stream().map(Entry::rule).toList();
    }

    /** What is known of each rule. */
    public List<RuleInfo> infos() {
        return entries.values().stream().map(Entry::info).toList();
    }

    /** What is known of a rule, or {@code null} if there is none of that id. */
    public @Nullable RuleInfo info(String id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.info();
    }

    /** The prose of a rule as Markdown, empty if it has none. */
    public String page(String id) {
        Entry entry = entries.get(id);
        return entry == null || entry.provider() == null ? "" : entry.provider().page(id);
    }

    /** All ids. */
    public List<String> ids() {
        return new ArrayList<>(entries.keySet());
    }

    private void add(Rule rule, @Nullable RuleProvider provider) {
        RuleInfo info = rule.info();
        if (entries.putIfAbsent(info.id(), new Entry(rule, info, provider)) != null) {
            throw new IllegalArgumentException("two rules have the id " + info.id());
        }
    }
}
