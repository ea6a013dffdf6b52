package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.RuleProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The rules of a run, each with the provider that has its prose. */
public final class RuleSet {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<RuleProvider> providers = new ArrayList<>();

    private record Entry(Rule rule, RuleInfo info, @Nullable RuleProvider provider) {}

    private RuleSet() {}

    /**
     * The rules of all providers on the class path.
     *
     * @throws ServiceConfigurationError if a provider cannot be used, or two give a rule of the same id
     */
    public static RuleSet installed() {
        RuleSet rules = new RuleSet();
        for (RuleProvider provider : ServiceLoader.load(RuleProvider.class, RuleSet.class.getClassLoader())) {
            rules.addAll(provider);
        }
        return rules;
    }

    /** The rules of one provider alone. */
    public static RuleSet of(RuleProvider provider) {
        RuleSet rules = new RuleSet();
        rules.addAll(provider);
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
        List<Rule> rules = new ArrayList<>();
        for (Entry entry : entries.values()) {
            rules.add(entry.rule());
        }
        return rules;
    }

    /** What is known of each rule, those about waivers last. */
    public List<RuleInfo> infos() {
        List<RuleInfo> infos = new ArrayList<>();
        for (Entry entry : entries.values()) {
            infos.add(entry.info());
        }
        infos.addAll(WaiverRules.ALL);
        return List.copyOf(infos);
    }

    /** What is known of a rule, or {@code null} if there is none of that id. */
    public @Nullable RuleInfo info(String id) {
        return infos().stream().filter(info -> info.id().equals(id)).findFirst().orElse(null);
    }

    /** The prose of a rule as Markdown, empty if it has none. */
    public String page(String id) {
        Entry entry = entries.get(id);
        if (entry != null) {
            return entry.provider() == null ? "" : entry.provider().page(id);
        }
        return providers.stream()
                .map(provider -> provider.page(id))
                .filter(page -> !page.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** All ids. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (RuleInfo info : infos()) {
            ids.add(info.id());
        }
        return ids;
    }

    private void addAll(RuleProvider provider) {
        providers.add(provider);
        try {
            for (Rule rule : provider.rules()) {
                add(rule, provider);
            }
        } catch (IllegalArgumentException e) {
            throw new ServiceConfigurationError(e.getMessage(), e);
        }
    }

    private void add(Rule rule, @Nullable RuleProvider provider) {
        RuleInfo info = rule.info();
        if (entries.putIfAbsent(info.id(), new Entry(rule, info, provider)) != null) {
            throw new IllegalArgumentException("two rules have the id " + info.id());
        }
    }
}
