package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.engine.SimulationReport;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.simulation.Event;
import io.github.threescaleha.simulation.Journey;
import io.github.threescaleha.simulation.Losses;
import io.github.threescaleha.simulation.Simulation;
import io.github.threescaleha.simulation.WorkloadOutcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlSimulationTest {
    private static final String MANIFEST = """
            apiVersion: apps.3scale.net/v1alpha1
            kind: APIManager
            metadata: {name: example}
            spec:
              wildcardDomain: example.com
              externalComponents: {system: {database: true, redis: true}, backend: {redis: true}}
              apicast: {productionSpec: {replicas: 9}, stagingSpec: {replicas: 2}}
              backend: {listenerSpec: {replicas: 3}}
            """;
    private static final Report ZONES = check(Topology.multiZone());

    @Test
    void each_journey_has_a_verdict_for_each_event() {
        Simulation simulation = ZONES.simulations().get(0).simulation();
        Element table = page(ZONES).select("table.verdicts").first();
        assertThat(table.select("thead th")
                        .eachText()
                        .subList(1, simulation.events().size() + 1))
                .isEqualTo(simulation.events().stream().map(Event::label).toList());
        assertThat(table.select("tbody th").eachText())
                .isEqualTo(Journey.all().stream().map(Journey::label).toList());
        assertThat(table.select("tbody tr:first-child td").eachText())
                .zipSatisfy(
                        simulation.events(),
                        (text, event) -> assertThat(text)
                                .endsWith(" "
                                        + simulation
                                                .of(Journey.PRODUCTION, event)
                                                .verdict()
                                                .label()));
    }

    @Test
    void the_verdict_says_what_becomes_of_production_traffic() {
        assertThat(page(ZONES).select("header .outlook dt").eachText()).containsExactly("production API traffic");
        assertThat(page(ZONES).select("header .outlook dd").eachText()).contains("? node lost: may fail");
    }

    @Test
    void one_picture_of_those_for_each_event_is_chosen() {
        Document page = page(ZONES);
        assertThat(page.select("svg.picture"))
                .hasSameSizeAs(ZONES.simulations().get(0).simulation().events());
        assertThat(page.select(".scenes input[checked]")).hasSize(1);
    }

    @Test
    void pods_are_drawn_on_their_nodes_and_those_that_are_lost_crossed_out() {
        for (Event event : ZONES.simulations().get(0).simulation().events()) {
            Element picture =
                    page(ZONES).select(".scene-" + event.id() + " svg").first();
            Element listener = lane(picture, "backend-listener");
            WorkloadOutcome outcome = outcome("backend-listener", event);
            assertThat(listener.select("circle")).hasSize(outcome.worst().total());
            assertThat(listener.select("circle:not(.lost)"))
                    .hasSize(outcome.worst().remaining());
            assertThat(listener.select("path.cross")).hasSameSizeAs(listener.select("circle.lost"));
            assertThat(listener.select(".gone")).hasSameSizeAs(outcome.worst().nodesGone());
            assertThat(listener.select(".result").text())
                    .isEqualTo(outcome.worst().remaining() + " of 3 left: "
                            + outcome.verdict().label());
            assertThat(picture.select("desc").text())
                    .contains("backend-listener: " + outcome.worst().remaining());
        }
    }

    @Test
    void many_pods_on_a_node_are_counted() {
        Element lane = lane(page(ZONES).select(".scene-node svg").first(), "apicast-production");
        assertThat(lane.select("circle.lost")).hasSize(1);
        assertThat(lane.select(".pod-count").text()).isEqualTo("9");
    }

    @Test
    void nodes_lie_side_by_side_within_their_zone() {
        Element picture = page(ZONES).select("svg.picture").first();
        int before = 0;
        for (Element node : picture.select("rect.node")) {
            assertThat(left(node)).isGreaterThan(before);
            before = right(node);
            assertThat(picture.select("rect.zone"))
                    .filteredOn(zone -> left(zone) < left(node) && right(node) < right(zone))
                    .hasSize(1);
        }
        assertThat(picture.select("rect.node")).hasSize(6);
        assertThat(picture.select("rect.zone")).hasSize(3);
    }

    @Test
    void no_zone_is_drawn_that_nobody_knows_of() {
        assertThat(page(check(Topology.multiNode())).select("rect.zone")).isEmpty();
    }

    @Test
    void a_cluster_that_is_too_large_is_not_drawn() {
        Document page = page(check(Topology.multiNode().withNodes(13)));
        assertThat(page.select("svg.picture, .scenes")).isEmpty();
        assertThat(page.select(".simulation").text()).contains("The cluster is too large to draw it.");
    }

    @Test
    void each_reason_names_the_places_that_decide() {
        assertThat(page(ZONES).select(".reasons").text())
                .contains(
                        "may fail node drained, node lost: nothing keeps 3 pods off one node backend-listener at f.yaml:");
    }

    @Test
    void a_simulation_writes_the_page_of_a_run_that_checked_too() {
        HaLinter linter = HaLinter.builder().build();
        SimulationReport unchecked = linter.simulate("f.yaml", MANIFEST, Losses.usual());
        SimulationReport checked = linter.simulateAndCheck(List.of(), stream(), Losses.of(List.of(Event.NODE)));
        assertThat(Jsoup.parse(Samples.simulated(checked))
                        .select(".scenes label")
                        .eachText())
                .containsExactly("node lost");
        assertThatThrownBy(() -> Samples.simulated(unchecked)).isInstanceOf(IllegalArgumentException.class);
    }

    private static WorkloadOutcome outcome(String workload, Event event) {
        return ZONES.simulations().get(0).simulation().workloads().stream()
                .filter(outcome -> outcome.workload().equals(workload) && outcome.event() == event)
                .findFirst()
                .orElseThrow();
    }

    private static Element lane(Element picture, String workload) {
        return picture.select("g:has(text.workload:containsOwn(" + workload + "))")
                .first();
    }

    private static int left(Element box) {
        return Integer.parseInt(box.attr("x"));
    }

    private static int right(Element box) {
        return left(box) + Integer.parseInt(box.attr("width"));
    }

    private static Report check(Topology topology) {
        return HaLinter.builder().topology(topology).build().check(List.of(), stream(), Losses.usual());
    }

    private static HaLinter.Stream stream() {
        return new HaLinter.Stream("f.yaml", new ByteArrayInputStream(MANIFEST.getBytes(StandardCharsets.UTF_8)));
    }

    private static Document page(Report report) {
        return Jsoup.parse(Samples.write(Format.HTML, report));
    }
}
