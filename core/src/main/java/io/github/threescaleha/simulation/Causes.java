package io.github.threescaleha.simulation;

import io.github.threescaleha.operator.Installation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what decides a verdict about a part. A term decides if the verdict would be another without it; where none does so
 * alone, the first that bears on it is named.
 */
final class Causes {
    private final Scene scene;
    private final Part part;
    private final Installation installation;

    Causes(Scene scene, Installation installation) {
        this.scene = scene;
        this.part = scene.part();
        this.installation = installation;
    }

    Cause of(Event event, Verdict verdict) {
        Cause count = new Cause(part.count().text(), part.count().pointer());
        return switch (verdict) {
            case NOT_RUN, UNKNOWN -> count;
            case CANNOT_BE_SCHEDULED -> tooTight();
            case DRAIN_BLOCKED -> blocked();
            case SURVIVES -> surviving(event, count);
            case LIKELY ->
                keptApart(event, scene.kept(), part.demands().preferred(), "; the scheduler may do otherwise");
            case MAY_FAIL ->
                new Cause(
                        "nothing keeps " + pods() + " off one " + domain(event).label(), part.apart());
            case FAILS -> failing(event, count);
        };
    }

    private Cause tooTight() {
        String text = "of " + part.count().pods() + " pods at most " + scene.scheduled() + " find a place on "
                + number(scene.cluster().nodes().size(), "node");
        for (Limit limit : part.demands().required()) {
            if (scene.ground()
                    .under(without(part.demands().required(), limit))
                    .fit(part.count().pods())) {
                return new Cause(text + " under " + limit.text(), limit.pointer());
            }
        }
        return new Cause(
                text,
                part.demands().togetherBy() == null
                        ? part.apart()
                        : part.demands().togetherBy());
    }

    private Cause blocked() {
        String rest = ", so the first pod that is evicted has no place, and the budget holds back the rest";
        Cause narrow = narrow(Domain.HOST);
        if (narrow != null) {
            return new Cause(narrow.text() + rest, narrow.pointer());
        }
        Limit limit = part.demands().required().get(0);
        return new Cause(limit.text() + " lets no other node take one more" + rest, limit.pointer());
    }

    private Cause surviving(Event event, Cause count) {
        return switch (event) {
            case POD -> count;
            case ROLLOUT -> new Cause("old pods serve until new ones are ready", count.pointer());
            case DATABASE -> new Cause("it needs no database in the cluster", null);
            case NODE, ZONE -> keptApart(event);
            case DRAIN ->
                part.hasBudget()
                        ? new Cause(
                                "the disruption budget lets go 1 of " + pods() + " at a time",
                                installation.podDisruptionBudget().pointer())
                        : keptApart(event);
        };
    }

    private Cause keptApart(Event event) {
        List<Limit> required = part.demands().required();
        return keptApart(event, required, required, "");
    }

    private Cause keptApart(Event event, List<Limit> all, List<Limit> candidates, String more) {
        Domain domain = domain(event);
        Limit decisive = candidates.get(0);
        for (Limit limit : candidates) {
            Range left = scene.ground().under(without(all, limit)).remaining(scene.scheduled(), domain);
            if (left.fewest() == 0) {
                decisive = limit;
                break;
            }
        }
        return new Cause(
                decisive.text() + " keeps " + pods() + " off one " + domain.label() + more, decisive.pointer());
    }

    private Cause failing(Event event, Cause count) {
        if (event == Event.ROLLOUT && part.isRecreated() && scene.scheduled() > 0) {
            return new Cause("its only pod is stopped before the new one starts", count.pointer());
        }
        if (scene.scheduled() <= 1 || event == Event.DATABASE) {
            return count;
        }
        Cause narrow = narrow(domain(event));
        return narrow == null ? count : narrow;
    }

    /** What leaves one domain only to the pods, or {@code null} if nothing does. */
    private @Nullable Cause narrow(Domain domain) {
        Cluster cluster = scene.cluster();
        int domains = domain == Domain.HOST ? cluster.nodes().size() : cluster.zones();
        if (domains == 1) {
            return new Cause("the cluster has one " + domain.label(), null);
        }
        Domain together = part.demands().together();
        if (together == Domain.HOST || together == domain) {
            return new Cause(
                    "its pods draw each other onto one " + together.label(),
                    part.demands().togetherBy());
        }
        boolean oneLeft = scene.allowed().rooms().stream()
                .allMatch(room ->
                        (domain == Domain.HOST ? room.nodes() : room.zones().size()) == 1);
        return oneLeft ? new Cause("its node affinity leaves one " + domain.label(), part.hosts()) : null;
    }

    /** Some limits but for one and what the same term became to be honoured. */
    private static List<Limit> without(List<Limit> limits, Limit left) {
        List<Limit> others = new ArrayList<>(limits);
        others.removeIf(limit -> limit.pointer().equals(left.pointer()));
        return others;
    }

    private static Domain domain(Event event) {
        return event == Event.ZONE ? Domain.ZONE : Domain.HOST;
    }

    private String pods() {
        return number(scene.scheduled(), "pod");
    }

    private static String number(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
