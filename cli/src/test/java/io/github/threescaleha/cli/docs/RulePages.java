package io.github.threescaleha.cli.docs;

import static java.util.stream.Collectors.joining;

import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.report.Page;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the pages of {@code docs/rules} from the rules and their prose. */
final class RulePages {
    private static final String GENERATED =
            "<!-- Made from the rules and their pages in rules/src/main; do not edit it here. -->\n\n";
    private static final Pattern CODE = Pattern.compile("`([a-z0-9-]+)`");

    private final RuleSet rules;

    RulePages(RuleSet rules) {
        this.rules = rules;
    }

    /** Each page's text by its file name. */
    Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("README.md", index());
        rules.infos().forEach(info -> pages.put(info.id() + ".md", page(info)));
        return pages;
    }

    private String index() {
        StringBuilder page =
                new StringBuilder(GENERATED).append("# The rules\n\n").append("""
                A finding names the rule that made it: `[minimum-replicas]`. `threescale-ha explain minimum-replicas` prints
                what its page here says.

                * **error**: it keeps the installation from being highly available, or from working.
                * **warning**: it weakens it, or is probably not what was meant.
                * **info**: worth knowing.

                The severity is that of most findings of a rule; some pages say when it is another one.
                """);
        for (Area area : Area.values()) {
            List<RuleInfo> infos =
                    rules.infos().stream().filter(info -> info.area() == area).toList();
            if (!infos.isEmpty()) {
                page.append("\n## ")
                        .append(area.title())
                        .append("\n\n| rule | severity | releases | what it finds |\n|---|---|---|---|\n");
                infos.forEach(info -> page.append("| [%s](%s.md) | %s | %s | %s |\n"
                        .formatted(
                                info.id(),
                                info.id(),
                                info.severity().label(),
                                RuleReleases.of(info.id()),
                                info.title())));
            }
        }
        return page.toString();
    }

    private String page(RuleInfo info) {
        String area = info.area().title();
        String anchor = area.toLowerCase(Locale.ROOT).replace(' ', '-');
        return GENERATED + "# " + info.id() + "\n\n"
                + info.title() + ": " + info.why() + ".\n\n"
                + "| severity | area | 3scale releases |\n|---|---|---|\n"
                + "| " + info.severity().label() + " | [" + area + "](README.md#" + anchor + ") | "
                + RuleReleases.of(info.id()) + " |\n\n"
                + linked(rules.page(info.id()), info.id())
                + "\n" + Page.edits(info)
                + "\n## Read on\n"
                + "In the documentation of the operator and of Kubernetes; a finding links to the release it was judged by.\n\n"
                + RuleLinks.table(topics(info), RuleReleases.of(info.id())::include);
    }

    private Set<Topic> topics(RuleInfo info) {
        return rules.rules().stream()
                .filter(rule -> rule.info().id().equals(info.id()))
                .findFirst()
                .map(RuleLinks::topics)
                .orElse(Set.of(Topic.APIMANAGER_SPEC));
    }

    /** Makes a link of each other rule that the prose names; what is in a block of code stays. */
    private String linked(String prose, String self) {
        String[] parts = prose.split("(?m)^```", -1);
        for (int i = 0; i < parts.length; i += 2) {
            Matcher names = CODE.matcher(parts[i]);
            parts[i] = names.replaceAll(name -> isOther(name.group(1), self)
                    ? "[`" + name.group(1) + "`](" + name.group(1) + ".md)"
                    : Matcher.quoteReplacement(name.group()));
        }
        return Stream.of(parts).collect(joining("```"));
    }

    private boolean isOther(String name, String self) {
        return !name.equals(self) && rules.ids().contains(name);
    }
}
