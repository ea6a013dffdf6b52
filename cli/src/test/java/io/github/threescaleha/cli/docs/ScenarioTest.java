package io.github.threescaleha.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Project;
import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Database;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.simulation.Event;
import io.github.threescaleha.simulation.Journey;
import io.github.threescaleha.simulation.Losses;
import io.github.threescaleha.simulation.Simulation;
import io.github.threescaleha.simulation.Verdict;
import io.github.threescaleha.yaml.Pointer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The manifests of the pages about simulation just suffice: each setting in them is there for a verdict. */
class ScenarioTest {
    private static final List<String> DATABASES =
            List.of("system.database", "system.redis", "backend.redis", "zync.database");

    private record Scenario(String name, Topology topology, Event event, Verdict verdict) {
        String manifest() throws IOException {
            return Project.text("docs/examples/simulation/" + name + ".yaml");
        }

        Simulation simulate(String manifest) {
            return linter().simulate(name, manifest, Losses.of(Event.all()))
                    .installations()
                    .get(0)
                    .simulation();
        }

        HaLinter linter() {
            return HaLinter.builder().topology(topology).build();
        }
    }

    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario("single-node", Topology.singleNode(), Event.POD, Verdict.SURVIVES),
            new Scenario("multi-node", Topology.multiNode(), Event.NODE, Verdict.LIKELY),
            new Scenario("multi-zone", Topology.multiZone(), Event.ZONE, Verdict.SURVIVES));

    @Test
    void manifests_suffice_for_all_journeys_but_search() throws IOException {
        for (Scenario scenario : SCENARIOS) {
            String manifest = scenario.manifest();
            Simulation simulation = scenario.simulate(manifest);
            for (Journey journey : Journey.all()) {
                Verdict wanted = journey == Journey.SEARCH ? Verdict.FAILS : scenario.verdict();
                assertThat(simulation.of(journey, scenario.event()).verdict()).isEqualTo(wanted);
            }
            assertThat(scenario.linter().check(scenario.name(), manifest).findings())
                    .noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_single_replica_fails_with_its_pod() {
        return forEachWorkload(SCENARIOS, (scenario, component) -> {
            assertThat(verdict(scenario, component.label(), Event.POD, List.of()))
                    .isEqualTo(Verdict.SURVIVES);
            List<String> replicas = steps(component, "replicas");
            assertThat(verdict(scenario, component.label(), Event.POD, replicas))
                    .isEqualTo(Verdict.FAILS);
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_else_keeps_pods_off_one_node() {
        return forEachWorkload(List.of(SCENARIOS.get(1)), (scenario, component) -> {
            assertThat(verdict(scenario, component.label(), Event.NODE, List.of()))
                    .isEqualTo(Verdict.LIKELY);
            List<String> affinity = steps(component, "affinity");
            assertThat(verdict(scenario, component.label(), Event.NODE, affinity))
                    .isEqualTo(Verdict.MAY_FAIL);
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_else_keeps_pods_off_one_zone() {
        return forEachWorkload(List.of(SCENARIOS.get(2)), (scenario, component) -> {
            List<String> constraint = steps(component, "topologySpreadConstraints");
            for (Event event : List.of(Event.ZONE, Event.NODE)) {
                assertThat(verdict(scenario, component.label(), event, List.of()))
                        .isEqualTo(Verdict.SURVIVES);
                assertThat(verdict(scenario, component.label(), event, constraint))
                        .isEqualTo(Verdict.MAY_FAIL);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> without_an_external_database_what_needs_it_fails() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Scenario scenario : SCENARIOS) {
            for (int i = 0; i < DATABASES.size(); i++) {
                String field = DATABASES.get(i);
                Journey journey = List.of(Journey.PORTALS, Journey.JOBS, Journey.PRODUCTION, Journey.ROUTES)
                        .get(i);
                tests.add(DynamicTest.dynamicTest(scenario.name() + " " + field, () -> {
                    String without = without(
                            scenario.manifest(), List.of(("spec.externalComponents." + field).split("\\.", -1)));
                    assertThat(scenario.simulate(without)
                                    .of(journey, scenario.event())
                                    .verdict())
                            .isEqualTo(Verdict.FAILS);
                }));
            }
        }
        assertThat(DATABASES).hasSameSizeAs(Database.all());
        return tests.stream();
    }

    @Test
    void without_a_disruption_budget_a_drain_takes_what_a_lost_node_takes() throws IOException {
        List<Verdict> with = List.of(Verdict.DRAIN_BLOCKED, Verdict.SURVIVES);
        List<Verdict> without = List.of(Verdict.FAILS, Verdict.LIKELY);
        for (int i = 0; i < with.size(); i++) {
            Scenario scenario = SCENARIOS.get(i);
            assertThat(scenario.simulate(scenario.manifest())
                            .of(Journey.PRODUCTION, Event.DRAIN)
                            .verdict())
                    .isEqualTo(with.get(i));
            String manifest = without(scenario.manifest(), List.of("spec", "podDisruptionBudget"));
            assertThat(scenario.simulate(manifest)
                            .of(Journey.PRODUCTION, Event.DRAIN)
                            .verdict())
                    .isEqualTo(without.get(i));
        }
    }

    /** Without its budget the drained node of the zones takes one pod of two, as before, but both could be evicted at once. */
    @Test
    void where_pods_are_never_together_a_drain_needs_no_budget() throws IOException {
        Scenario zones = SCENARIOS.get(2);
        String manifest = without(zones.manifest(), List.of("spec", "podDisruptionBudget"));
        assertThat(zones.simulate(manifest).of(Journey.PRODUCTION, Event.DRAIN).verdict())
                .isEqualTo(Verdict.SURVIVES);
    }

    private interface Check {
        void run(Scenario scenario, Component component) throws IOException;
    }

    private static Stream<DynamicTest> forEachWorkload(List<Scenario> scenarios, Check check) {
        return scenarios.stream()
                .flatMap(scenario -> Component.all().stream()
                        .map(component -> DynamicTest.dynamicTest(
                                scenario.name() + " " + component, () -> check.run(scenario, component))));
    }

    private static Verdict verdict(Scenario scenario, String workload, Event event, List<String> without)
            throws IOException {
        String manifest = without.isEmpty() ? scenario.manifest() : without(scenario.manifest(), without);
        return scenario.simulate(manifest).workloads().stream()
                .filter(outcome -> outcome.workload().equals(workload) && outcome.event() == event)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static List<String> steps(Component component, String field) {
        Pointer pointer = component.pointer(field);
        return pointer.steps();
    }

    /** The manifest without a key and all below it. */
    private static String without(String manifest, List<String> steps) {
        List<String> lines = manifest.lines().toList();
        int from = 0;
        for (int depth = 0; depth < steps.size(); depth++) {
            String key = "  ".repeat(depth) + steps.get(depth) + ":";
            while (!lines.get(from).startsWith(key)) {
                from++;
            }
        }
        int to = from + 1;
        String deeper = "  ".repeat(steps.size());
        while (to < lines.size() && lines.get(to).startsWith(deeper)) {
            to++;
        }
        List<String> left = new ArrayList<>(lines.subList(0, from));
        left.addAll(lines.subList(to, lines.size()));
        return String.join("\n", left) + "\n";
    }
}
