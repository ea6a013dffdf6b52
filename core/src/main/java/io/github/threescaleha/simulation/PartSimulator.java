package io.github.threescaleha.simulation;

import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.simulation.Part.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what becomes of one part in each event, whatever becomes of the parts that it needs. */
final class PartSimulator {
    /** The operator lets a quarter of the pods be missing in a rollout, rounded down (operator source, 2.8 to 2.16). */
    private static final int SHARE_MISSING_IN_ROLLOUT = 4;

    private final Installation installation;
    private final Scene scene;
    private final Causes causes;

    PartSimulator(Installation installation, Cluster cluster, Part part) {
        this.installation = installation;
        this.scene = Scene.of(part, cluster);
        this.causes = new Causes(scene, installation);
    }

    WorkloadOutcome simulate(Event event) {
        Part part = scene.part();
        if (part.count().kind() != Kind.KNOWN || part.count().pods() == 0) {
            return withoutPods(event);
        }
        return switch (event) {
            case POD -> taking(event, 1);
            case NODE -> without(event, Domain.HOST);
            case ZONE -> without(event, Domain.ZONE);
            case DRAIN -> part.hasBudget() ? taking(event, 1) : without(event, Domain.HOST);
            case DATABASE -> taking(event, part.isDatabase() ? scene.scheduled() : 0);
            case ROLLOUT ->
                taking(event, part.isRecreated() ? scene.scheduled() : scene.scheduled() / SHARE_MISSING_IN_ROLLOUT);
        };
    }

    private WorkloadOutcome withoutPods(Event event) {
        Verdict verdict = switch (scene.part().count().kind()) {
            case UNKNOWN -> Verdict.UNKNOWN;
            case NOT_RUN -> Verdict.NOT_RUN;
            case KNOWN -> Verdict.FAILS;
        };
        Range none = Range.exactly(0);
        return outcome(event, verdict, none, none, null);
    }

    /** An event that takes the same number of pods from every placement. */
    private WorkloadOutcome taking(Event event, int pods) {
        int taken = Math.min(pods, scene.scheduled());
        Range left = Range.exactly(scene.scheduled() - taken);
        Layout layout = scene.honoured().fullest(scene.scheduled(), Domain.HOST);
        Placement worst = layout == null ? null : Pictures.taking(scene.cluster(), layout, taken, event == Event.DRAIN);
        return outcome(event, verdict(event, left, left), left, left, worst);
    }

    /** An event that takes the fullest domain. */
    private WorkloadOutcome without(Event event, Domain domain) {
        Range required = scene.allowed().remaining(scene.scheduled(), domain);
        Range honoured = scene.honoured().remaining(scene.scheduled(), domain);
        Verdict verdict = verdict(event, required, honoured);
        Placements placements = verdict == Verdict.LIKELY ? scene.honoured() : scene.allowed();
        Layout layout = placements.fullest(scene.scheduled(), domain);
        Placement worst = layout == null ? null : Pictures.without(scene.cluster(), layout, domain);
        return outcome(event, verdict, required, honoured, worst);
    }

    private Verdict verdict(Event event, Range required, Range honoured) {
        if (scene.isTooTight()) {
            return Verdict.CANNOT_BE_SCHEDULED;
        }
        if (required.fewest() > 0) {
            return isBlocked(event) ? Verdict.DRAIN_BLOCKED : Verdict.SURVIVES;
        }
        if (required.most() == 0) {
            return Verdict.FAILS;
        }
        return honoured.fewest() > 0 ? Verdict.LIKELY : Verdict.MAY_FAIL;
    }

    private boolean isBlocked(Event event) {
        return event == Event.DRAIN
                && scene.part().hasBudget()
                && scene.part().demands().required().stream().noneMatch(Limit::skipsTainted)
                && scene.allowed().canBlockDrain(scene.scheduled());
    }

    private WorkloadOutcome outcome(
            Event event, Verdict verdict, Range required, Range honoured, @Nullable Placement worst) {
        return new WorkloadOutcome(
                scene.part().name(),
                event,
                verdict,
                scene.part().count().pods(),
                scene.scheduled(),
                required,
                honoured,
                causes.of(event, verdict).in(installation),
                remarks(event, verdict),
                worst);
    }

    private List<String> remarks(Event event, Verdict verdict) {
        List<String> remarks = new ArrayList<>();
        if (verdict == Verdict.NOT_RUN || verdict == Verdict.UNKNOWN) {
            return remarks;
        }
        List<Limit> required = scene.part().demands().required();
        if (event == Event.ROLLOUT
                && verdict == Verdict.SURVIVES
                && scene.scheduled() < SHARE_MISSING_IN_ROLLOUT
                && scene.hasNoRoomForOneMore(required.stream()
                        .filter(limit -> !limit.isPerRevision())
                        .toList())) {
            remarks.add("the rollout hangs: no old pod may stop before a new one runs, and what is required leaves no"
                    + " place for one more");
        }
        if (event == Event.DRAIN
                && scene.part().hasBudget()
                && verdict == Verdict.SURVIVES
                && scene.hasNoRoomForOneMore(required.stream()
                        .filter(limit -> limit.domain() == Domain.HOST)
                        .toList())) {
            remarks.add("the pod that is evicted has no other place, and waits until the node is back");
        }
        if (event == Event.NODE || event == Event.ZONE || event == Event.DRAIN) {
            remarks.addAll(scene.part().demands().remarks());
        }
        return remarks;
    }
}
