package io.github.threescaleha.simulation;

import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Database;
import io.github.threescaleha.operator.Databases.Placement;
import io.github.threescaleha.operator.Installation;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.operator.Workload;
import io.github.threescaleha.simulation.Part.Count;
import io.github.threescaleha.simulation.Part.Kind;
import io.github.threescaleha.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of an installation: what the operator runs in the cluster. */
final class Parts {
    /** More pods than this of one workload are not simulated: no installation has them, and numbers stay small. */
    static final int MOST_PODS = 250;

    static final String MEMCACHE = "system-memcache";
    static final String SEARCHD = "system-searchd";
    static final String SPHINX = "system-sphinx";

    /** What each part cannot work without (component pages of 3scale/3scale-Operations, docs/components.adoc). */
    private static final Map<String, List<String>> NEEDS = Map.of(
            "apicast-production", List.of("backend-listener"),
            "apicast-staging", List.of("backend-listener"),
            "backend-listener", List.of("backend-redis"),
            "backend-worker", List.of("backend-redis"),
            "backend-cron", List.of("backend-redis"),
            "system-app", List.of("system-database", "system-redis"),
            "system-sidekiq", List.of("system-database", "system-redis"),
            "zync", List.of("zync-database"),
            "zync-que", List.of("zync-database"));

    private final Installation installation;
    private final Topology topology;
    private final Cluster cluster;

    private Parts(Installation installation, Topology topology, Cluster cluster) {
        this.installation = installation;
        this.topology = topology;
        this.cluster = cluster;
    }

    /** Those of an installation on a cluster. */
    static List<Part> of(Installation installation, Topology topology, Cluster cluster) {
        return new Parts(installation, topology, cluster).all();
    }

    private List<Part> all() {
        List<Part> parts = new ArrayList<>();
        installation.workloads().forEach(workload -> parts.add(part(workload)));
        parts.add(Part.single(MEMCACHE, onePod(), installation.release().makesDeployments()));
        String search = installation.release().isAtLeast(Release.V2_14) ? SEARCHD : SPHINX;
        parts.add(Part.single(search, onePod(), true));
        Database.all().forEach(database -> addDatabase(database, parts));
        return parts;
    }

    private static Count onePod() {
        return Count.of(1, "the operator always runs one pod of it", null);
    }

    private Part part(Workload workload) {
        String name = workload.component().label();
        return new Part(
                name,
                count(workload),
                DemandsReader.read(installation, workload, topology, cluster),
                workload.pointer("affinity", "podAntiAffinity"),
                workload.nodeAffinityPointer(),
                installation.podDisruptionBudget().is(true),
                false,
                false,
                NEEDS.getOrDefault(name, List.of()));
    }

    private Count count(Workload workload) {
        Pointer replicas = workload.replicas().pointer();
        Pointer hpa = workload.pointer("hpa");
        return switch (workload.autoscaling()) {
            case ON -> Count.of(1, "its autoscaler may leave 1 pod", hpa);
            case FOUGHT -> Count.of(1, "replicas beside hpa set it back to 1 pod", replicas);
            case TAKEN_AWAY -> Count.of(1, "without its autoscaler 1 pod runs", hpa);
            case UNKNOWN -> Count.unknown("whether it is scaled automatically is not known", hpa);
            case OFF -> byReplicas(workload, replicas);
        };
    }

    private Count byReplicas(Workload workload, Pointer pointer) {
        if (workload.replicas().isUnknown()) {
            return Count.unknown("the number of its replicas is not known", pointer);
        }
        long pods = Math.max(0, workload.pods());
        if (pods > MOST_PODS) {
            return Count.unknown("more than " + MOST_PODS + " replicas are not simulated", pointer);
        }
        if (pods == 0) {
            boolean elsewhere = workload.isScaledToZero() && (installation.isPassive() || isGateway(workload));
            return new Count(elsewhere ? Kind.NOT_RUN : Kind.KNOWN, 0, "it runs no pods", pointer);
        }
        return Count.of((int) pods, pods == 1 ? "1 pod runs" : pods + " pods run", pointer);
    }

    private static boolean isGateway(Workload workload) {
        return workload.component() == Component.APICAST_PRODUCTION
                || workload.component() == Component.APICAST_STAGING;
    }

    private void addDatabase(Database database, List<Part> parts) {
        Placement placement = installation.databases().placement(database);
        boolean isThere = database.isCritical() || !installation.isZyncOff();
        if (isThere && placement != Placement.EXTERNAL) {
            parts.add(Part.database(database.label(), count(database, placement)));
        }
    }

    private Count count(Database database, Placement placement) {
        @Nullable Pointer pointer = installation.databases().decidedAt(database);
        if (placement == Placement.UNKNOWN) {
            return Count.unknown("whether it is external is not known", pointer);
        }
        if (database.isCritical() && !installation.release().makesCriticalDatabases()) {
            return Count.of(0, "it is not external, so the operator of this release refuses to install", pointer);
        }
        return Count.of(1, "it is not external, and the operator runs one pod of it", pointer);
    }
}
