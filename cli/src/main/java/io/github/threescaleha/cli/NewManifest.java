package io.github.threescaleha.cli;

import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Database;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.SpreadTerm;
import io.github.threescaleha.operator.Topology;
import java.util.List;

/** Writes a manifest that is highly available on a topology, and the Secrets that it needs, with comments. */
final class NewManifest {
    private static final int LEAST = 2;
    private static final int LEAST_ON_REQUEST_PATH = 3;
    private static final String FILES = "s3-credentials";

    private final Release release;
    private final Topology topology;
    private final StringBuilder out = new StringBuilder();

    NewManifest(Release release, Topology topology) {
        this.release = release;
        this.topology = topology;
    }

    String text(String domain) {
        lines(
                "# 3scale " + release + " on " + where() + ". Before you apply it, put what your databases and your",
                "# file storage ask for in place of REPLACE-ME in the Secrets below, or make them another way. Check:",
                "#   threescale-ha check --release " + release + " --topology " + topology + zones() + " FILE",
                "apiVersion: apps.3scale.net/v1alpha1",
                "kind: APIManager",
                "metadata:",
                "  name: apimanager",
                "spec:",
                "  # All routes are made below this domain.",
                "  wildcardDomain: " + domain,
                "  # The operator can run databases as one pod only, so they are yours. Their Secrets are below.");
        databases();
        lines("  # A drain takes one pod of each workload at a time.", "  podDisruptionBudget:", "    enabled: true");
        String group = "";
        for (Component component : Component.all()) {
            List<String> steps = component.pointer().steps();
            if (!steps.get(1).equals(group)) {
                group = steps.get(1);
                lines("  " + group + ":");
                if (group.equals("system")) {
                    fileStorage();
                }
            }
            workload(component, steps.get(2));
        }
        secrets();
        return out.toString();
    }

    private String where() {
        return switch (topology.kind()) {
            case SINGLE_NODE -> "one node";
            case MULTI_NODE -> "several nodes";
            case MULTI_ZONE -> topology.zones() + " zones";
        };
    }

    private String zones() {
        return topology.isMultiZone() && topology.knownZones().isPresent() ? " --zones " + topology.zones() : "";
    }

    private void databases() {
        if (release.hasExternalComponents()) {
            lines(
                    "  externalComponents:",
                    "    system:",
                    "      database: true",
                    "      redis: true",
                    "    backend:",
                    "      redis: true",
                    "    zync:",
                    "      database: true");
        } else {
            lines("  highAvailability:", "    enabled: true");
            if (release.hasExternalZyncDatabase()) {
                lines("    externalZyncDatabaseEnabled: true");
            }
        }
    }

    private void fileStorage() {
        lines(
                "    # Files of the developer portal; a volume would have to be writable from several nodes.",
                "    fileStorage:",
                "      simpleStorageService:",
                "        configurationSecretRef:",
                "          name: " + FILES);
    }

    private void workload(Component component, String field) {
        lines("    # " + Character.toUpperCase(component.impact().charAt(0))
                + component.impact().substring(1) + ".");
        lines("    " + field + ":", "      replicas: " + replicas(component));
        if (topology.isMultiNode()) {
            lines(
                    "      affinity:",
                    "        podAntiAffinity:",
                    "          preferredDuringSchedulingIgnoredDuringExecution:");
            term(component, SpreadTerm.HOSTNAME);
            if (topology.isMultiZone()) {
                term(component, SpreadTerm.ZONE);
            }
        }
    }

    private int replicas(Component component) {
        int least = component.isOnRequestPath() ? LEAST_ON_REQUEST_PATH : LEAST;
        return topology.isMultiZone() ? Math.max(least, topology.zones()) : least;
    }

    private void term(Component component, String topologyKey) {
        lines(
                "            - weight: 100",
                "              podAffinityTerm:",
                "                topologyKey: " + topologyKey,
                "                labelSelector:",
                "                  matchLabels:",
                "                    " + release.selectorLabel() + ": " + component);
    }

    private void secrets() {
        secret(Database.SYSTEM_DATABASE.secretName(), "MySQL, PostgreSQL or Oracle for the portals.");
        lines("  URL: mysql2://system:REPLACE-ME@mysql.REPLACE-ME:3306/system");
        secret(
                Database.SYSTEM_REDIS.secretName(),
                "Redis for the portals' jobs. Not the one of backend: that is not supported.");
        lines("  URL: redis://redis-system.REPLACE-ME:6379/0");
        if (!release.isAtLeast(Release.V2_12)) {
            lines("  MESSAGE_BUS_URL: redis://redis-system.REPLACE-ME:6379/8");
        }
        secret(Database.BACKEND_REDIS.secretName(), "Redis for counters and queues.");
        lines(
                "  REDIS_STORAGE_URL: redis://redis-backend.REPLACE-ME:6379/0",
                "  REDIS_QUEUES_URL: redis://redis-backend.REPLACE-ME:6379/1");
        if (release.hasExternalZyncDatabase()) {
            secret(Database.ZYNC_DATABASE.secretName(), "PostgreSQL for zync. The password stands in both.");
            lines(
                    "  DATABASE_URL: postgresql://zync:REPLACE-ME@postgresql.REPLACE-ME:5432/zync_production",
                    "  ZYNC_DATABASE_PASSWORD: REPLACE-ME");
        }
        secret(FILES, "A bucket for the files of the developer portal.");
        lines(
                "  AWS_ACCESS_KEY_ID: REPLACE-ME",
                "  AWS_SECRET_ACCESS_KEY: REPLACE-ME",
                "  AWS_BUCKET: REPLACE-ME",
                "  AWS_REGION: REPLACE-ME");
    }

    private void secret(String name, String what) {
        lines("---", "# " + what, "apiVersion: v1", "kind: Secret", "metadata:", "  name: " + name, "stringData:");
    }

    private void lines(String... lines) {
        for (String line : lines) {
            out.append(line).append('\n');
        }
    }
}
