package io.github.threescaleha.cli;

import io.github.threescaleha.engine.FailOn;
import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.report.Format;
import io.github.threescaleha.report.SimulationFormat;
import io.github.threescaleha.simulation.Event;
import io.github.threescaleha.simulation.Journey;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** What a shell offers to complete the values of options with; worked out only when it is asked for. */
final class Candidates {
    private Candidates() {}

    /** The formats of a report. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Format.labels().iterator();
        }
    }

    /** The formats of the list of rules. */
    static final class Listings implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("text", "json", "markdown").iterator();
        }
    }

    /** The formats of a report about what was simulated. */
    static final class SimulationFormats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SimulationFormat.labels().iterator();
        }
    }

    /** What can happen to a cluster. */
    static final class Events implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Event.all().stream().map(Event::id).iterator();
        }
    }

    /** What users rely on. */
    static final class Journeys implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Journey.all().stream().map(Journey::id).iterator();
        }
    }

    /** When to colour. */
    static final class Colours implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("auto", "always", "never").iterator();
        }
    }

    /** The releases known. */
    static final class Releases implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Release.all().stream().map(Release::label).toList().iterator();
        }
    }

    /** The kinds of cluster. */
    static final class Topologies implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Topology.Kind.values())
                    .map(Topology.Kind::label)
                    .toList()
                    .iterator();
        }
    }

    /** What can make a run fail. */
    static final class Thresholds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(FailOn.values()).map(FailOn::label).toList().iterator();
        }
    }

    /** The rules. */
    static final class Rules implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return RuleSet.installed().ids().iterator();
        }
    }

    /** The shells that completion is for. */
    static final class Shells implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("bash", "zsh").iterator();
        }
    }
}
