package io.github.threescaleha.rule;

import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.Database;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to read: a heading of the operator's documentation, which lies beside the code of each release, or of the
 * Kubernetes documentation. Each heading was looked up in the release's branch of 3scale/3scale-operator; where a release
 * has no such heading, the topic gives the nearest one that it has.
 */
public enum Topic {
    APIMANAGER_SPEC(Page.REFERENCE, "apimanagerspec"),
    HIGH_AVAILABILITY_SPEC(Page.REFERENCE, "highavailabilityspec"),
    EXTERNAL_COMPONENTS_SPEC(Page.REFERENCE, "externalcomponentsspec", Release.V2_12, HIGH_AVAILABILITY_SPEC),
    POD_DISRUPTION_BUDGET_SPEC(Page.REFERENCE, "poddisruptionbudgetspec"),
    FILE_STORAGE_SPEC(Page.REFERENCE, "filestoragespec"),
    DATABASE_SPEC(Page.REFERENCE, "databasespec"),
    DEPRECATED_S3_SPEC(Page.REFERENCE, "deprecatedsystems3spec"),
    SYSTEM_SPEC(Page.REFERENCE, "systemspec"),
    BACKEND_SPEC(Page.REFERENCE, "backendspec"),
    ZYNC_SPEC(Page.REFERENCE, "zyncspec"),
    APICAST_SPEC(Page.REFERENCE, "apicastspec"),
    APICAST_STAGING_SPEC(Page.REFERENCE, "apicaststagingspec"),
    APICAST_PRODUCTION_SPEC(Page.REFERENCE, "apicastproductionspec"),
    BACKEND_LISTENER_SPEC(Page.REFERENCE, "backendlistenerspec"),
    BACKEND_WORKER_SPEC(Page.REFERENCE, "backendworkerspec"),
    BACKEND_CRON_SPEC(Page.REFERENCE, "backendcronspec"),
    SYSTEM_APP_SPEC(Page.REFERENCE, "systemappspec"),
    SYSTEM_SIDEKIQ_SPEC(Page.REFERENCE, "systemsidekiqspec"),
    SYSTEM_SEARCHD_SPEC(Page.REFERENCE, "systemsearchdspec", Release.V2_14, SYSTEM_SPEC),
    OPEN_TELEMETRY_SPEC(Page.REFERENCE, "opentelemetryspec", Release.V2_15, APICAST_SPEC),
    ZYNC_APP_SPEC(Page.REFERENCE, "zyncappspec"),
    ZYNC_QUE_SPEC(Page.REFERENCE, "zyncquespec"),
    BACKEND_REDIS_SECRET(Page.REFERENCE, "backend-redis"),
    SYSTEM_REDIS_SECRET(Page.REFERENCE, "system-redis"),
    SYSTEM_DATABASE_SECRET(Page.REFERENCE, "system-database"),
    ZYNC_SECRET(Page.REFERENCE, "zync"),
    EXTERNAL_DATABASES(Page.GUIDE, "external-databases-installation"),
    POD_DISRUPTION_BUDGETS(Page.GUIDE, "enabling-pod-disruption-budgets", Release.V2_9, POD_DISRUPTION_BUDGET_SPEC),
    AFFINITY(Page.GUIDE, "setting-custom-affinity-and-tolerations", Release.V2_9, APIMANAGER_SPEC),
    TOPOLOGY_SPREAD(Page.GUIDE, "setting-custom-topologyspreadconstraints", Release.V2_14, AFFINITY),
    BACKEND_REPLICAS(Page.GUIDE, "backend-replicas"),
    APICAST_REPLICAS(Page.GUIDE, "apicast-replicas"),
    SYSTEM_REPLICAS(Page.GUIDE, "system-replicas"),
    AUTOSCALING(Page.GUIDE, "setting-horizontal-pod-autoscaling", Release.V2_15, APIMANAGER_SPEC),
    RESOURCES(
            Page.GUIDE,
            "setting-custom-compute-resource-requirements-at-component-level",
            Release.V2_10,
            APIMANAGER_SPEC),
    FILE_STORAGE(Page.GUIDE, "s3-filestorage-installation"),
    DISABLING_ZYNC(Page.GUIDE, "disabling-zync-route-generation-or-zync-entirely", Release.V2_16, ZYNC_SPEC),
    REDIS_TLS(Page.GUIDE, "redis-tls-communication", Release.V2_16, EXTERNAL_DATABASES),
    KUBERNETES_ANTI_AFFINITY(
            Page.KUBERNETES, "concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity"),
    KUBERNETES_TOPOLOGY_SPREAD(Page.KUBERNETES, "concepts/scheduling-eviction/topology-spread-constraints/"),
    KUBERNETES_FIELD_PRUNING(
            Page.KUBERNETES, "tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning");

    private static final String OPERATOR_DOCS = "https://github.com/3scale/3scale-operator/blob/3scale-";
    private static final String KUBERNETES_DOCS = "https://kubernetes.io/docs/";

    private enum Page {
        GUIDE,
        REFERENCE,
        KUBERNETES
    }

    private final Page page;
    private final String anchor;
    private final Release since;
    private final @Nullable Topic before;

    Topic(Page page, String anchor) {
        this(page, anchor, Release.V2_8, null);
    }

    Topic(Page page, String anchor, Release since, @Nullable Topic before) {
        this.page = page;
        this.anchor = anchor;
        this.since = since;
        this.before = before;
    }

    /** The address of the heading for a release. */
    public String url(Release release) {
        if (before != null && !release.isAtLeast(since)) {
            return before.url(release);
        }
        return switch (page) {
            case KUBERNETES -> KUBERNETES_DOCS + anchor;
            case GUIDE -> OPERATOR_DOCS + release + "-stable/doc/operator-user-guide.md#" + anchor;
            case REFERENCE -> OPERATOR_DOCS + release + "-stable/doc/apimanager-reference.md#" + anchor;
        };
    }

    /** The heading about the number of replicas of a workload. */
    public static Topic replicasOf(Component workload) {
        return switch (workload) {
            case APICAST_STAGING, APICAST_PRODUCTION -> APICAST_REPLICAS;
            case BACKEND_LISTENER, BACKEND_WORKER, BACKEND_CRON -> BACKEND_REPLICAS;
            case SYSTEM_APP, SYSTEM_SIDEKIQ -> SYSTEM_REPLICAS;
            case ZYNC -> ZYNC_APP_SPEC;
            case ZYNC_QUE -> ZYNC_QUE_SPEC;
        };
    }

    /** The heading about the Secret of a database. */
    public static Topic secretOf(Database database) {
        return switch (database) {
            case SYSTEM_DATABASE -> SYSTEM_DATABASE_SECRET;
            case SYSTEM_REDIS -> SYSTEM_REDIS_SECRET;
            case BACKEND_REDIS -> BACKEND_REDIS_SECRET;
            case ZYNC_DATABASE -> ZYNC_SECRET;
        };
    }

    private record Section(String prefix, Topic topic) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("/spec/apicast/stagingSpec/openTelemetry", OPEN_TELEMETRY_SPEC),
            new Section("/spec/apicast/productionSpec/openTelemetry", OPEN_TELEMETRY_SPEC),
            new Section("/spec/apicast/stagingSpec", APICAST_STAGING_SPEC),
            new Section("/spec/apicast/productionSpec", APICAST_PRODUCTION_SPEC),
            new Section("/spec/apicast", APICAST_SPEC),
            new Section("/spec/backend/listenerSpec", BACKEND_LISTENER_SPEC),
            new Section("/spec/backend/workerSpec", BACKEND_WORKER_SPEC),
            new Section("/spec/backend/cronSpec", BACKEND_CRON_SPEC),
            new Section("/spec/backend", BACKEND_SPEC),
            new Section("/spec/system/appSpec", SYSTEM_APP_SPEC),
            new Section("/spec/system/sidekiqSpec", SYSTEM_SIDEKIQ_SPEC),
            new Section("/spec/system/searchdSpec", SYSTEM_SEARCHD_SPEC),
            new Section("/spec/system/fileStorage/amazonSimpleStorageService", DEPRECATED_S3_SPEC),
            new Section("/spec/system/fileStorage", FILE_STORAGE_SPEC),
            new Section("/spec/system/database", DATABASE_SPEC),
            new Section("/spec/system", SYSTEM_SPEC),
            new Section("/spec/zync/appSpec", ZYNC_APP_SPEC),
            new Section("/spec/zync/queSpec", ZYNC_QUE_SPEC),
            new Section("/spec/zync", ZYNC_SPEC),
            new Section("/spec/highAvailability", HIGH_AVAILABILITY_SPEC),
            new Section("/spec/externalComponents", EXTERNAL_COMPONENTS_SPEC),
            new Section("/spec/podDisruptionBudget", POD_DISRUPTION_BUDGET_SPEC));

    /** The heading of the reference that a field of the APIManager is under. */
    public static Topic referenceOf(Pointer field) {
        for (Section section : SECTIONS) {
            if (field.startsWith(new Pointer(section.prefix()))) {
                return section.topic();
            }
        }
        return APIMANAGER_SPEC;
    }
}
