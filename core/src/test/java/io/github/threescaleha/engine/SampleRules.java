package io.github.threescaleha.engine;

import io.github.threescaleha.operator.Workload;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;
import java.util.OptionalInt;

/** Rules small enough to know what they find: one about workloads, one about the whole, one that says how it is judged. */
final class SampleRules {
    static final List<Rule> ALL = List.of(new MinimumReplicas(), new DomainRule(), new JudgedBy());

    private SampleRules() {}

    private static RuleInfo info(String id, Severity severity) {
        return new RuleInfo(id, Area.REPLICAS, severity, "title of " + id, "why of " + id, "fix of " + id);
    }

    /** An error for each workload that runs one pod. */
    private static final class MinimumReplicas implements Rule {
        @Override
        public RuleInfo info() {
            return SampleRules.info("minimum-replicas", Severity.ERROR);
        }

        @Override
        public List<Violation> check(RuleContext context) {
            return context.installation().workloads().stream()
                    .filter(Workload::isSinglePod)
                    .map(workload -> Violation.at(
                                    context.installation().manifest(),
                                    workload.component().pointer("replicas"),
                                    workload + " runs 1 pod",
                                    Topic.replicasOf(workload.component()))
                            .of(workload.component()))
                    .toList();
        }
    }

    /** A warning about the domain, always. */
    private static final class DomainRule implements Rule {
        @Override
        public RuleInfo info() {
            return SampleRules.info("wildcard-domain", Severity.WARNING);
        }

        @Override
        public List<Violation> check(RuleContext context) {
            return List.of(Violation.at(
                    context.installation().manifest(),
                    new Pointer("/spec/wildcardDomain"),
                    "there is a domain",
                    Topic.APIMANAGER_SPEC));
        }
    }

    /** A note of the release and the cluster, always. */
    private static final class JudgedBy implements Rule {
        @Override
        public RuleInfo info() {
            return SampleRules.info("judged-by", Severity.INFO);
        }

        @Override
        public List<Violation> check(RuleContext context) {
            String nodes = number(context.topology().knownNodes());
            String zones = number(context.topology().knownZones());
            return List.of(Violation.at(
                    context.installation().manifest(),
                    new Pointer("/spec"),
                    context.release() + " " + context.topology() + " nodes " + nodes + " zones " + zones,
                    Topic.APIMANAGER_SPEC));
        }

        private static String number(OptionalInt number) {
            return number.isPresent() ? String.valueOf(number.getAsInt()) : "-";
        }
    }
}
