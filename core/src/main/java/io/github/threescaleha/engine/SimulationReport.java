package io.github.threescaleha.engine;

import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.simulation.JourneyOutcome;
import io.github.threescaleha.simulation.Requirement;
import io.github.threescaleha.simulation.Simulation;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a run simulated.
 *
 * @param topology the cluster that was asked for
 * @param installations what becomes of each APIManager
 * @param problems what could not be done
 * @param notes things to know about how it was read
 * @param files files that were read, or should have been
 * @param skippedDocuments documents that hold nothing to simulate; empty ones do not count
 * @param sources the texts of the APIManagers, by name, secrets masked
 * @param checked the same run with what the rules find, or {@code null} if that was not asked for
 */
public record SimulationReport(
        Topology topology,
        List<Simulated> installations,
        List<Problem> problems,
        List<String> notes,
        int files,
        int skippedDocuments,
        Map<String, SourceFile> sources,
        @Nullable Report checked) {
    /**
     * An APIManager with what becomes of it.
     *
     * @param apiManager where it is, and by which release it was read
     * @param simulation what becomes of it
     */
    public record Simulated(ApiManager apiManager, Simulation simulation) {
        /** The same in an input of another name. */
        Simulated in(String file) {
            return new Simulated(apiManager.in(file), simulation);
        }
    }

    public SimulationReport {
        installations = List.copyOf(installations);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        sources = Collections.unmodifiableMap(sources);
    }

    /** What was simulated in a run that checked, too. */
    static SimulationReport of(Report checked) {
        return new SimulationReport(
                checked.topology(),
                checked.simulations(),
                checked.problems(),
                checked.notes(),
                checked.summary().files(),
                checked.summary().skippedDocuments(),
                checked.sources(),
                checked);
    }

    /** The requirements that an installation does not meet, each in words. */
    public List<String> unmet(List<Requirement> requirements) {
        List<String> unmet = new ArrayList<>();
        for (Simulated installation : installations) {
            for (Requirement requirement : requirements) {
                JourneyOutcome outcome = installation.simulation().of(requirement.journey(), requirement.event());
                if (!requirement.isMetBy(outcome)) {
                    unmet.add(installation.apiManager().file() + ": "
                            + outcome.journey().label() + ": " + outcome.event().label() + ": "
                            + outcome.verdict().label());
                }
            }
        }
        return unmet;
    }

    /** The same with files below a folder named from there, as reports are read that go elsewhere. */
    public SimulationReport relativeTo(Path folder) {
        UnaryOperator<String> name =
                file -> Report.relative(folder.toAbsolutePath().normalize(), file);
        Map<String, SourceFile> renamed = new HashMap<>();
        sources.forEach((file, source) -> renamed.put(name.apply(file), source));
        return new SimulationReport(
                topology,
                installations.stream()
                        .map(installation -> installation.in(
                                name.apply(installation.apiManager().file())))
                        .toList(),
                problems.stream()
                        .map(problem -> problem.in(name.apply(problem.file())))
                        .toList(),
                notes,
                files,
                skippedDocuments,
                renamed,
                checked == null ? null : checked.relativeTo(folder));
    }

    /** The text that an installation is in, or {@code null} if it is not kept. */
    public @Nullable SourceFile source(Simulated installation) {
        return sources.get(installation.apiManager().file());
    }
}
