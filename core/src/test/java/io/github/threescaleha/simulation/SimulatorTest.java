package io.github.threescaleha.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threescaleha.Given;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read off a manifest, and what is said of it; that the numbers are right is shown by {@link BruteForceTest}. */
class SimulatorTest {
    private static final String HOST = "kubernetes.io/hostname";
    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final String EXTERNAL = "highAvailability: {enabled: true, externalZyncDatabaseEnabled: true}\n";
    private static final String BUDGET = "podDisruptionBudget: {enabled: true}\n";
    private static final Topology THREE = Topology.multiNode();
    private static final Topology ZONES = Topology.multiZone();

    private static Simulation simulate(Release release, Topology topology, String spec) {
        return Simulator.simulate(Given.installation(release, spec), topology, Losses.of(Event.all()));
    }

    /** The outcome of backend-listener in 2.16. */
    private static WorkloadOutcome listener(Topology topology, Event event, String settings) {
        return outcome(
                simulate(Release.V2_16, topology, EXTERNAL + BUDGET + "backend: {listenerSpec: {" + settings + "}}\n"),
                "backend-listener",
                event);
    }

    private static WorkloadOutcome outcome(Simulation simulation, String workload, Event event) {
        return simulation.workloads().stream()
                .filter(outcome -> outcome.workload().equals(workload) && outcome.event() == event)
                .findFirst()
                .orElseThrow();
    }

    private static String term(String key, String more) {
        return "{topologyKey: " + key + ", labelSelector: {matchLabels: {deployment: backend-listener}}" + more + "}";
    }

    private static String required(String... terms) {
        return "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: ["
                + String.join(", ", terms) + "]}}";
    }

    private static String preferred(String... terms) {
        StringBuilder items = new StringBuilder();
        for (String term : terms) {
            items.append("{weight: 100, podAffinityTerm: ").append(term).append("}, ");
        }
        return "affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [" + items + "]}}";
    }

    private static String constraint(String key, int skew, String whenUnsatisfiable, String more) {
        return "topologySpreadConstraints: [{maxSkew: " + skew + ", topologyKey: " + key + ", whenUnsatisfiable: "
                + whenUnsatisfiable + ", labelSelector: {matchLabels: {deployment: backend-listener}}" + more + "}]";
    }

    @ParameterizedTest
    @CsvSource({
        "replicas: 3, 2, SURVIVES, 3 pods run",
        "replicas: 2, 1, SURVIVES, 2 pods run",
        "replicas: 1, 0, FAILS, 1 pod runs",
        "'', 0, FAILS, 1 pod runs",
        "replicas: 0, 0, FAILS, it runs no pods",
        "replicas: -1, 0, FAILS, it runs no pods",
        "hpa: true, 0, FAILS, its autoscaler may leave 1 pod",
        "'hpa: true, replicas: 3', 0, FAILS, replicas beside hpa set it back to 1 pod",
        "replicas: two, 0, UNKNOWN, the number of its replicas is not known",
        "hpa: maybe, 0, UNKNOWN, whether it is scaled automatically is not known",
        "replicas: 251, 0, UNKNOWN, more than 250 replicas are not simulated",
        "replicas: 250, 249, SURVIVES, 250 pods run",
    })
    void pods_are_counted_as_the_operator_runs_them(String settings, int left, Verdict verdict, String reason) {
        WorkloadOutcome outcome = listener(THREE, Event.POD, settings);
        assertThat(outcome.required()).isEqualTo(new Range(left, left));
        assertThat(outcome.verdict()).isEqualTo(verdict);
        assertThat(outcome.reason().text()).isEqualTo(reason);
        assertThat(outcome.reason().span()).isNotNull();
    }

    @Test
    void autoscaler_that_is_taken_away_leaves_one_pod() {
        Simulation simulation = Simulator.simulate(
                Given.installation(
                        Release.V2_16,
                        Given.apiManager(
                                "annotations: {apps.3scale.net/disable-async: \"true\"}",
                                EXTERNAL + "backend: {listenerSpec: {hpa: true}}\n")),
                THREE,
                Losses.of(List.of(Event.POD)));
        assertThat(outcome(simulation, "backend-listener", Event.POD).reason().text())
                .isEqualTo("without its autoscaler 1 pod runs");
    }

    @Test
    void term_that_decides_is_named_with_its_place() {
        String ineffective = "{topologyKey: " + HOST + ", labelSelector: {matchLabels: {deployment: zync}}}";
        WorkloadOutcome outcome = listener(THREE, Event.NODE, "replicas: 2, " + required(ineffective, term(HOST, "")));
        assertThat(outcome.verdict()).isEqualTo(Verdict.SURVIVES);
        assertThat(outcome.required()).isEqualTo(new Range(1, 1));
        assertThat(outcome.reason().text())
                .isEqualTo("the required anti-affinity on the hostname keeps 2 pods off one node");
        assertThat(outcome.reason().pointer())
                .hasToString("/spec/backend/listenerSpec/affinity/podAntiAffinity"
                        + "/requiredDuringSchedulingIgnoredDuringExecution/1");
    }

    @Test
    void preferred_term_makes_it_likely_and_nothing_at_all_only_possible() {
        WorkloadOutcome likely = listener(THREE, Event.NODE, "replicas: 4, " + preferred(term(HOST, "")));
        assertThat(likely.verdict()).isEqualTo(Verdict.LIKELY);
        assertThat(likely.required()).isEqualTo(new Range(0, 2));
        assertThat(likely.honoured()).isEqualTo(new Range(2, 2));
        assertThat(likely.worst().remaining()).isEqualTo(2);

        WorkloadOutcome nothing = listener(THREE, Event.NODE, "replicas: 4");
        assertThat(nothing.verdict()).isEqualTo(Verdict.MAY_FAIL);
        assertThat(nothing.reason().text()).isEqualTo("nothing keeps 4 pods off one node");
        assertThat(nothing.reason().pointer()).hasToString("/spec/backend/listenerSpec/affinity/podAntiAffinity");
        assertThat(nothing.worst()).isEqualTo(new Placement(List.of(4, 0, 0), List.of(4, 0, 0), List.of(0)));
    }

    @Test
    void heavier_preference_is_honoured_before_the_lighter() {
        Topology uneven = ZONES.withZones(2).withNodes(3);
        String both = "replicas: 8, affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: ["
                + "{weight: %d, podAffinityTerm: " + term(HOST, "") + "}, {weight: %d, podAffinityTerm: "
                + term(ZONE, "") + "}]}}";
        WorkloadOutcome hosts = listener(uneven, Event.ZONE, String.format(Locale.ROOT, both, 100, 1));
        WorkloadOutcome zones = listener(uneven, Event.ZONE, String.format(Locale.ROOT, both, 1, 100));
        assertThat(hosts.honoured()).isEqualTo(new Range(3, 3));
        assertThat(zones.honoured()).isEqualTo(new Range(4, 4));
    }

    @Test
    void terms_on_the_zone_count_only_where_zones_are_known() {
        String settings = "replicas: 2, " + required(term(ZONE, ""));
        WorkloadOutcome without = listener(THREE, Event.NODE, settings);
        assertThat(without.verdict()).isEqualTo(Verdict.MAY_FAIL);
        assertThat(without.remarks()).singleElement().asString().contains("the zones of the nodes are not known");
        assertThat(listener(THREE.withZones(3), Event.NODE, settings).verdict()).isEqualTo(Verdict.SURVIVES);
        assertThat(listener(ZONES, Event.ZONE, settings).verdict()).isEqualTo(Verdict.SURVIVES);
    }

    @ParameterizedTest
    @CsvSource({
        "DoNotSchedule, 1, '', SURVIVES",
        "DoNotSchedule, 2, '', SURVIVES",
        "DoNotSchedule, 3, '', MAY_FAIL",
        "ScheduleAnyway, 1, '', LIKELY",
        "ScheduleAnyway, 3, '', MAY_FAIL",
        "DoNotSchedule, 3, ', minDomains: 3', MAY_FAIL",
        "DoNotSchedule, 2, ', minDomains: 4', SURVIVES",
        "DoNotSchedule, 1, ', minDomains: 4', SURVIVES",
    })
    void constraint_allows_as_much_as_its_skew(String when, int skew, String more, Verdict verdict) {
        assertThat(listener(THREE, Event.NODE, "replicas: 3, " + constraint(HOST, skew, when, more))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void too_few_domains_cap_each_of_them() {
        WorkloadOutcome outcome =
                listener(THREE, Event.NODE, "replicas: 4, " + constraint(HOST, 1, "DoNotSchedule", ", minDomains: 4"));
        assertThat(outcome.verdict()).isEqualTo(Verdict.CANNOT_BE_SCHEDULED);
        assertThat(outcome.scheduled()).isEqualTo(3);
        assertThat(outcome.reason().text())
                .isEqualTo("of 4 pods at most 3 find a place on 3 nodes under the spread constraint on the hostname"
                        + " (DoNotSchedule, maxSkew 1)");
    }

    @Test
    void term_that_counts_others_too_keeps_apart_only_if_it_is_an_anti_affinity() {
        String all = "{topologyKey: " + HOST + ", labelSelector: {matchLabels: {threescale_component: backend}}}";
        WorkloadOutcome apart = listener(THREE, Event.NODE, "replicas: 2, " + required(all));
        assertThat(apart.verdict()).isEqualTo(Verdict.SURVIVES);
        assertThat(apart.remarks()).singleElement().asString().contains("also keeps apart from backend-worker");

        String counting = "topologySpreadConstraints: [{maxSkew: 1, topologyKey: " + HOST
                + ", whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {threescale_component: backend}}}]";
        WorkloadOutcome counted = listener(THREE, Event.NODE, "replicas: 2, " + counting);
        assertThat(counted.verdict()).isEqualTo(Verdict.MAY_FAIL);
        assertThat(counted.remarks()).singleElement().asString().contains("also counts pods of backend-worker");
    }

    @ParameterizedTest
    @CsvSource({
        "'{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {pod-template-hash: abc}}}', not known",
        "'{topologyKey: 7, labelSelector: {}}', not known in full",
        "'{topologyKey: rack, labelSelector: {matchLabels: {deployment: backend-listener}}}', another topology key",
    })
    void what_is_left_out_is_said(String term, String words) {
        WorkloadOutcome outcome = listener(THREE, Event.NODE, "replicas: 2, " + required(term));
        assertThat(outcome.verdict()).isEqualTo(Verdict.MAY_FAIL);
        assertThat(outcome.remarks()).singleElement().asString().contains(words);
        assertThat(listener(THREE, Event.POD, "replicas: 2, " + required(term)).remarks())
                .isEmpty();
    }

    @Test
    void named_nodes_and_attractions_narrow_the_choice() {
        String pinned =
                "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: ["
                        + "{matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [%s]}]}]}}}";
        WorkloadOutcome one = listener(THREE, Event.NODE, "replicas: 2, " + pinned.replace("%s", "a"));
        assertThat(one.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(one.reason().text()).isEqualTo("its node affinity leaves one node");
        WorkloadOutcome two = listener(ZONES, Event.ZONE, "replicas: 2, " + pinned.replace("%s", "a, b"));
        assertThat(two.verdict()).isEqualTo(Verdict.MAY_FAIL);
        assertThat(two.required()).isEqualTo(new Range(0, 1));

        String attracted = "replicas: 2, affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: ["
                + term(HOST, "") + "]}}";
        assertThat(listener(THREE, Event.NODE, attracted).reason().text())
                .isEqualTo("its pods draw each other onto one node");
        assertThat(listener(THREE, Event.DRAIN, attracted).verdict()).isEqualTo(Verdict.DRAIN_BLOCKED);
    }

    @Test
    void node_affinity_by_other_labels_is_left_out_and_said() {
        String byLabel = "replicas: 2, affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: "
                + "{nodeSelectorTerms: [{matchExpressions: [{key: disk, operator: Exists}]}]}}}";
        assertThat(listener(THREE, Event.NODE, byLabel).remarks())
                .containsExactly("what its node affinity asks for besides names of nodes is left out");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2, SURVIVES",
        "3, 6, DRAIN_BLOCKED",
        "3, 5, SURVIVES",
        "2, 4, DRAIN_BLOCKED",
    })
    void budget_can_hold_back_a_drain_for_ever(int nodes, int replicas, Verdict verdict) {
        WorkloadOutcome outcome = listener(
                THREE.withNodes(nodes),
                Event.DRAIN,
                "replicas: " + replicas + ", " + constraint(HOST, 1, "DoNotSchedule", ""));
        assertThat(outcome.verdict()).isEqualTo(verdict);
        assertThat(outcome.required()).isEqualTo(new Range(replicas - 1, replicas - 1));
    }

    @Test
    void drained_node_that_does_not_count_holds_back_no_other() {
        String honouring = "replicas: 6, " + constraint(HOST, 1, "DoNotSchedule", ", nodeTaintsPolicy: Honor");
        assertThat(listener(THREE, Event.DRAIN, honouring).verdict()).isEqualTo(Verdict.SURVIVES);
    }

    @Test
    void term_on_other_pods_only_keeps_none_of_its_own_apart() {
        String others = "replicas: 2, " + required(term(HOST, ", mismatchLabelKeys: [pod-template-hash]"));
        WorkloadOutcome outcome = listener(THREE, Event.NODE, others);
        assertThat(outcome.verdict()).isEqualTo(Verdict.MAY_FAIL);
        assertThat(outcome.remarks()).singleElement().asString().contains("mismatchLabelKeys");
    }

    @Test
    void without_a_budget_a_drain_is_a_lost_node() {
        String settings = "backend: {listenerSpec: {replicas: 3, " + preferred(term(HOST, "")) + "}}\n";
        Simulation simulation = simulate(Release.V2_16, THREE, EXTERNAL + settings);
        WorkloadOutcome drain = outcome(simulation, "backend-listener", Event.DRAIN);
        WorkloadOutcome node = outcome(simulation, "backend-listener", Event.NODE);
        assertThat(drain.verdict()).isEqualTo(node.verdict()).isEqualTo(Verdict.LIKELY);
        assertThat(drain.required()).isEqualTo(node.required());
    }

    @Test
    void pods_without_a_place_of_their_own_wait_for_the_node_and_hold_up_rollouts() {
        String full = "replicas: 3, " + required(term(HOST, ""));
        assertThat(listener(THREE, Event.DRAIN, full).remarks())
                .containsExactly("the pod that is evicted has no other place, and waits until the node is back");
        assertThat(listener(THREE, Event.ROLLOUT, full).remarks())
                .singleElement()
                .asString()
                .startsWith("the rollout hangs");
        assertThat(listener(THREE.withNodes(4), Event.ROLLOUT, full).remarks()).isEmpty();
        assertThat(listener(THREE.withNodes(4), Event.DRAIN, full).remarks()).isEmpty();
        String own = "replicas: 3, " + required(term(HOST, ", matchLabelKeys: [pod-template-hash]"));
        assertThat(listener(THREE, Event.ROLLOUT, own).remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 3", "7, 6", "8, 6"})
    void rollout_lets_a_quarter_be_missing(int replicas, int left) {
        assertThat(listener(THREE, Event.ROLLOUT, "replicas: " + replicas).required())
                .isEqualTo(new Range(left, left));
    }

    @Test
    void database_in_the_cluster_takes_down_what_needs_it() {
        Simulation simulation = simulate(Release.V2_15, THREE, """
                externalComponents: {system: {database: true, redis: true}, zync: {database: true}}
                backend: {listenerSpec: {replicas: 2}, workerSpec: {replicas: 2}}
                apicast: {productionSpec: {replicas: 2}}
                """);
        WorkloadOutcome listener = outcome(simulation, "backend-listener", Event.DATABASE);
        assertThat(listener.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(listener.reason().text()).isEqualTo("it needs backend-redis");
        JourneyOutcome production = simulation.of(Journey.PRODUCTION, Event.POD);
        assertThat(production.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(production.decidedBy()).containsExactly("backend-redis");
        assertThat(simulation.of(Journey.ROUTES, Event.DATABASE).verdict()).isEqualTo(Verdict.SURVIVES);
        assertThat(simulation.notes())
                .containsExactly(
                        "outside the cluster and taken to be up: system-database, system-redis, zync-database");
    }

    @Test
    void database_that_the_release_does_not_make_is_a_refusal() {
        Simulation simulation = simulate(Release.V2_16, THREE, "externalComponents: {}\n");
        assertThat(outcome(simulation, "system-database", Event.POD).reason().text())
                .isEqualTo("it is not external, so the operator of this release refuses to install");
        assertThat(simulation.of(Journey.PORTALS, Event.ROLLOUT).verdict()).isEqualTo(Verdict.FAILS);
    }

    @Test
    void database_of_which_nobody_knows_where_it_is_makes_its_journeys_unknown() {
        Simulation simulation = simulate(Release.V2_15, THREE, """
                externalComponents: {backend: {redis: maybe}, system: {database: true, redis: true}}
                backend: {listenerSpec: {replicas: 2}}
                apicast: {productionSpec: {replicas: 2}}
                """);
        assertThat(simulation.of(Journey.PRODUCTION, Event.POD).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(outcome(simulation, "backend-listener", Event.DATABASE).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void gateway_scaled_to_zero_runs_elsewhere_and_other_parts_do_not() {
        String spec = EXTERNAL + "apicast: {productionSpec: {replicas: 0}}\n"
                + "backend: {listenerSpec: {replicas: 2}, workerSpec: {replicas: 0}}\n";
        Simulation simulation = simulate(Release.V2_16, THREE, spec);
        assertThat(simulation.of(Journey.PRODUCTION, Event.POD).verdict()).isEqualTo(Verdict.SURVIVES);
        assertThat(simulation.of(Journey.LIMITS, Event.POD).verdict()).isEqualTo(Verdict.FAILS);
    }

    @Test
    void standby_cluster_runs_no_journey() {
        String none = "{replicas: 0}";
        Simulation simulation = simulate(
                Release.V2_16,
                THREE,
                EXTERNAL + "apicast: {stagingSpec: " + none + ", productionSpec: " + none
                        + "}\nbackend: {listenerSpec: "
                        + none + ", workerSpec: " + none + ", cronSpec: " + none + "}\nsystem: {appSpec: " + none
                        + ", sidekiqSpec: " + none + "}\nzync: {appSpec: " + none + ", queSpec: " + none + "}\n");
        assertThat(simulation.journeys())
                .allSatisfy(outcome -> assertThat(outcome.verdict()).isEqualTo(Verdict.NOT_RUN));
        assertThat(simulation.notes()).anyMatch(note -> note.contains("standby"));
    }

    @Test
    void zync_switched_off_has_no_routes_to_lose() {
        Simulation simulation = simulate(Release.V2_16, THREE, EXTERNAL + "zync: {enabled: false}\n");
        assertThat(simulation.of(Journey.ROUTES, Event.NODE).verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(simulation.workloads())
                .noneMatch(outcome -> outcome.workload().startsWith("zync"));
    }

    @Test
    void what_gets_worse_is_said_of_the_journey() {
        Simulation simulation = simulate(Release.V2_13, THREE, EXTERNAL);
        assertThat(simulation.of(Journey.PRODUCTION, Event.POD).degraded())
                .containsExactly("new gateway pods cannot start without system-app; old ones go on");
        assertThat(simulation.of(Journey.PORTALS, Event.POD).degraded())
                .containsExactly(
                        "pages load more slowly without system-memcache",
                        "searches find nothing without system-sphinx");
        assertThat(simulation.of(Journey.LIMITS, Event.POD).degraded())
                .containsExactly("failed jobs wait without backend-cron");
    }

    @Test
    void usual_losses_are_those_that_make_a_difference() {
        assertThat(events(Release.V2_16, Topology.singleNode(), EXTERNAL))
                .containsExactly(Event.POD, Event.DRAIN, Event.NODE, Event.ROLLOUT);
        assertThat(events(Release.V2_15, ZONES, "")).containsExactlyElementsOf(Event.all());
    }

    private static List<Event> events(Release release, Topology topology, String spec) {
        return Simulator.simulate(Given.installation(release, spec), topology, Losses.usual())
                .events();
    }

    @ParameterizedTest
    @CsvSource({
        "single-node, , , 1, 1, false",
        "multi-node, , , 3, 1, false",
        "multi-node, 5, , 5, 1, false",
        "multi-node, , 2, 3, 2, true",
        "multi-zone, , , 6, 3, true",
        "multi-zone, , 2, 4, 2, true",
        "multi-zone, 2, , 2, 2, true",
        "multi-zone, 7, 3, 7, 3, true",
        "multi-zone, 2147483647, 2147483647, 5000, 5000, true",
    })
    void cluster_is_as_large_as_is_told(
            String kind, Integer nodes, Integer zones, int nodesMade, int zonesMade, boolean knowsZones) {
        Topology topology =
                kind.equals("single-node") ? Topology.singleNode() : kind.equals("multi-node") ? THREE : ZONES;
        topology = nodes == null ? topology : topology.withNodes(nodes);
        topology = zones == null ? topology : topology.withZones(zones);
        Cluster cluster = Cluster.of(topology);
        assertThat(cluster.nodes()).hasSize(nodesMade);
        assertThat(cluster.zones()).isEqualTo(zonesMade);
        assertThat(cluster.knowsZones()).isEqualTo(knowsZones);
    }

    @Test
    void numbers_beyond_all_measure_are_taken_without_harm() {
        String huge = "replicas: 250, topologySpreadConstraints: ["
                + "{maxSkew: 2147483647, minDomains: 2147483647, topologyKey: " + HOST
                + ", whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {deployment: backend-listener}}}, "
                + "{maxSkew: 249, topologyKey: " + ZONE
                + ", whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {deployment: backend-listener}}}]";
        WorkloadOutcome outcome = listener(ZONES.withNodes(Cluster.MOST_NODES), Event.ZONE, huge);
        assertThat(outcome.required()).isEqualTo(new Range(1, 166));
        assertThat(outcome.verdict()).isEqualTo(Verdict.SURVIVES);
    }

    @Test
    void question_is_read_or_refused_with_what_is_known() {
        Question question = Question.of(List.of(), List.of("node=likely", "pod"), List.of("jobs"));
        assertThat(question.requirements())
                .containsExactly(
                        new Requirement(Journey.JOBS, Event.NODE, true),
                        new Requirement(Journey.JOBS, Event.POD, false));
        assertThat(question.losses()).isEqualTo(new Losses(Set.of(Event.NODE, Event.POD), true));
        assertThatThrownBy(() -> Question.of(List.of("disk"), List.of(), List.of()))
                .hasMessage("lose takes pod, drain, node, zone, database, rollout, all, not 'disk'");
    }
}
