package io.github.threescaleha.report;

import io.github.threescaleha.engine.SimulationReport;
import io.github.threescaleha.simulation.Cluster;
import io.github.threescaleha.simulation.Event;
import io.github.threescaleha.simulation.JourneyOutcome;
import io.github.threescaleha.simulation.Placement;
import io.github.threescaleha.simulation.Range;
import io.github.threescaleha.simulation.Reason;
import io.github.threescaleha.simulation.Simulation;
import io.github.threescaleha.simulation.WorkloadOutcome;
import io.github.threescaleha.source.Problem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report as one JSON object, for programs; {@code docs/simulation.md} describes it. */
public final class SimulationJson implements SimulationWriter {
    private static final int SCHEMA_VERSION = 1;

    private final String toolVersion;

    /** A writer that names this version of the tool. */
    public SimulationJson(String toolVersion) {
        this.toolVersion = toolVersion;
    }

    @Override
    public void write(SimulationReport report, Appendable out) throws IOException {
        Json json = new Json(out);
        json.object(() -> {
            json.field("schemaVersion", SCHEMA_VERSION);
            json.key("tool").object(() -> json.field("name", "threescale-ha").field("version", toolVersion));
            json.field("topology", report.topology().kind().label());
            json.key("simulations").array(() -> {
                for (SimulationReport.Simulated simulated : report.installations()) {
                    json.item().object(() -> write(simulated, json));
                }
            });
            json.key("problems").array(() -> {
                for (Problem problem : report.problems()) {
                    json.item().object(() -> JsonWriter.write(problem, json));
                }
            });
            json.key("summary")
                    .object(() -> json.field("files", report.files())
                            .field("apiManagers", report.installations().size())
                            .field("skippedDocuments", report.skippedDocuments()));
        });
        out.append('\n');
    }

    private static void write(SimulationReport.Simulated simulated, Json json) throws IOException {
        Simulation simulation = simulated.simulation();
        JsonWriter.write(simulated.apiManager(), json);
        json.key("cluster").object(() -> write(simulation.cluster(), json));
        texts("events", simulation.events().stream().map(Event::id).toList(), json);
        json.key("journeys").array(() -> {
            for (JourneyOutcome outcome : simulation.journeys()) {
                json.item().object(() -> write(outcome, json));
            }
        });
        json.key("workloads").array(() -> {
            for (WorkloadOutcome outcome : simulation.workloads()) {
                json.item().object(() -> write(outcome, json));
            }
        });
        texts("notes", simulation.notes(), json);
    }

    private static void write(Cluster cluster, Json json) throws IOException {
        json.field("zonesKnown", cluster.knowsZones());
        json.key("nodes").array(() -> {
            for (Cluster.Node node : cluster.nodes()) {
                json.item().object(() -> {
                    json.field("name", node.name());
                    if (cluster.knowsZones()) {
                        json.field("zone", "zone-" + (node.zone() + 1));
                    } else {
                        json.field("zone", null);
                    }
                });
            }
        });
    }

    private static void write(JourneyOutcome outcome, Json json) throws IOException {
        json.field("journey", outcome.journey().id())
                .field("title", outcome.journey().label())
                .field("event", outcome.event().id())
                .field("verdict", outcome.verdict().id());
        texts("decidedBy", outcome.decidedBy(), json);
        texts("degraded", outcome.degraded(), json);
    }

    private static void write(WorkloadOutcome outcome, Json json) throws IOException {
        json.field("workload", outcome.workload())
                .field("event", outcome.event().id())
                .field("verdict", outcome.verdict().id())
                .field("replicas", outcome.replicas())
                .field("scheduled", outcome.scheduled());
        json.key("remaining").object(() -> write(outcome.required(), json));
        json.key("remainingIfHonoured").object(() -> write(outcome.honoured(), json));
        json.key("reason").object(() -> write(outcome.reason(), json));
        texts("remarks", outcome.remarks(), json);
        write(outcome.worst(), json);
    }

    private static void write(Range range, Json json) throws IOException {
        json.field("fewest", range.fewest()).field("most", range.most());
    }

    private static void write(Reason reason, Json json) throws IOException {
        json.field("text", reason.text());
        if (reason.pointer() != null && reason.span() != null) {
            json.field("pointer", reason.pointer().text())
                    .field("line", reason.span().start().line())
                    .field("column", reason.span().start().column())
                    .field("endLine", reason.span().end().line())
                    .field("endColumn", reason.span().end().column());
        }
    }

    private static void write(@Nullable Placement worst, Json json) throws IOException {
        if (worst == null) {
            json.field("worst", null);
            return;
        }
        json.key("worst").object(() -> {
            numbers("pods", worst.pods(), json);
            numbers("lost", worst.lost(), json);
            numbers("nodesGone", worst.nodesGone(), json);
        });
    }

    private static void texts(String name, List<String> texts, Json json) throws IOException {
        json.key(name).array(() -> {
            for (String text : texts) {
                json.item().text(text);
            }
        });
    }

    private static void numbers(String name, List<Integer> numbers, Json json) throws IOException {
        json.key(name).array(() -> {
            for (int number : numbers) {
                json.item().number(number);
            }
        });
    }
}
