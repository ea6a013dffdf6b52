package io.github.threescaleha.rule;

/**
 * What is known of a rule without running it.
 *
 * @param id its name in reports, waivers and configurations
 * @param area what it is about
 * @param severity how grave its findings are, unless one says otherwise
 * @param title what it demands, in a few words
 * @param why what goes down if it is ignored, as a clause
 * @param fix how to mend it, as an imperative clause
 */
public record RuleInfo(String id, Area area, Severity severity, String title, String why, String fix) {
    public RuleInfo {
        if (!isId(id)) {
            throw new IllegalArgumentException("a rule's id is lower-case words with dashes: " + id);
        }
    }

    private static boolean isId(String id) {
        return !id.isEmpty()
                && Character.isLetter(id.charAt(0))
                && id.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }
}
