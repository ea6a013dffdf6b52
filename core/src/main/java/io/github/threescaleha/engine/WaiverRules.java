package io.github.threescaleha.engine;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import java.util.List;

/** The two rules about waivers, which the engine speaks itself, once all others have spoken. */
final class WaiverRules {
    static final RuleInfo UNUSED = new RuleInfo(
            "unused-waiver",
            Area.WAIVERS,
            Severity.WARNING,
            "A waiver matches nothing or does not waive",
            "it may hide the next finding that nobody has looked at, such as a single pod whose loss stops API calls",
            "delete the waiver, or correct its rule, place or reason");

    static final RuleInfo EXPIRED = new RuleInfo(
            "expired-waiver",
            Area.WAIVERS,
            Severity.WARNING,
            "A waiver has expired",
            "the agreed exception is over, and an outage that it allowed for may still happen with nobody answering for it",
            "mend the finding and delete the waiver, or agree on it again with a new date");

    static final List<RuleInfo> ALL = List.of(UNUSED, EXPIRED);

    private WaiverRules() {}

    static Finding finding(RuleInfo info, Level level, Finding.Location at, String message, Release release) {
        Severity configured = level.severity(info.id());
        return new Finding(
                info.id(),
                configured == null ? info.severity() : configured,
                message,
                null,
                at,
                info.why(),
                info.fix(),
                Topic.APIMANAGER_SPEC.url(release),
                Finding.Status.NEW,
                null);
    }
}
