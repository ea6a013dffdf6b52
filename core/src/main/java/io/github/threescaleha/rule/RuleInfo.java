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
 * @param safeEdit what an edit of the manifest does about it without asking, as a clause; empty if there is none
 * @param unsafeEdit what an edit does about it that someone must ask for; empty if there is none
 */
public record RuleInfo(
        String id,
        Area area,
        Severity severity,
        String title,
        String why,
        String fix,
        String safeEdit,
        String unsafeEdit) {
    /** A rule whose findings no edit mends. */
    public RuleInfo(String id, Area area, Severity severity, String title, String why, String fix) {
        this(id, area, severity, title, why, fix, "", "");
    }

    public RuleInfo {
        if (!isId(id)) {
            throw new IllegalArgumentException("a rule's id is lower-case words with dashes: " + id);
        }
    }

    /** The same with what an edit does about its findings without asking. */
    public RuleInfo editedSafely(String clause) {
        return new RuleInfo(id, area, severity, title, why, fix, clause, unsafeEdit);
    }

    /** The same with what an edit does about its findings if someone asks for it. */
    public RuleInfo editedUnsafely(String clause) {
        return new RuleInfo(id, area, severity, title, why, fix, safeEdit, clause);
    }

    /** Whether an edit can mend findings of it. */
    public boolean isEditable() {
        return !safeEdit.isEmpty() || !unsafeEdit.isEmpty();
    }

    private static boolean isId(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (i == 0 || c != '-' && (c < '0' || c > '9'))) {
                return false;
            }
        }
        return !id.isEmpty();
    }
}
