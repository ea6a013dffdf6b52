package io.github.threescaleha.operator;

import io.github.threescaleha.yaml.Pointer;
import java.util.List;

/**
 * The nine workloads that can run several pods. Names, places and labels are the same in all releases (operator source,
 * the options providers of each release branch); what stops without them is from the component pages of
 * 3scale/3scale-Operations.
 */
public enum Component {
    APICAST_STAGING(
            "apicast-staging",
            "/spec/apicast/stagingSpec",
            "apicast",
            "staging",
            "each API call in the staging environment passes through apicast-staging; while it is down they all fail"),
    APICAST_PRODUCTION(
            "apicast-production",
            "/spec/apicast/productionSpec",
            "apicast",
            "production",
            "each production API call passes through apicast-production; while it is down they all fail"),
    BACKEND_LISTENER(
            "backend-listener",
            "/spec/backend/listenerSpec",
            "backend",
            "listener",
            "every API call is authorised by backend-listener; while it is down APIcast refuses all traffic"),
    BACKEND_WORKER(
            "backend-worker",
            "/spec/backend/workerSpec",
            "backend",
            "worker",
            "backend-worker makes reported usage count; while it is down limits and statistics drift and jobs pile up in"
                    + " backend-redis"),
    BACKEND_CRON(
            "backend-cron",
            "/spec/backend/cronSpec",
            "backend",
            "cron",
            "backend-cron reschedules failed jobs; while it is down they wait"),
    SYSTEM_APP(
            "system-app",
            "/spec/system/appSpec",
            "system",
            "app",
            "while system-app is down the admin and developer portals and their APIs are gone, and new gateway pods cannot"
                    + " start"),
    SYSTEM_SIDEKIQ(
            "system-sidekiq",
            "/spec/system/sidekiqSpec",
            "system",
            "sidekiq",
            "while system-sidekiq is down changes in the portal do not reach gateway and backend, and mail and webhooks"
                    + " stop"),
    ZYNC(
            "zync",
            "/spec/zync/appSpec",
            "zync",
            "zync",
            "while zync is down no route is made or changed and identity providers are not synchronised"),
    ZYNC_QUE(
            "zync-que",
            "/spec/zync/queSpec",
            "zync",
            "zync-que",
            "while zync-que is down the jobs that zync queued wait: no route is made or changed");

    private static final List<Component> ALL = List.of(values());

    private final String label;
    private final Pointer pointer;
    private final String group;
    private final String element;
    private final String impact;

    Component(String label, String pointer, String group, String element, String impact) {
        this.label = label;
        this.pointer = new Pointer(pointer);
        this.group = group;
        this.element = element;
        this.impact = impact;
    }

    /** All nine, in the order of the manifest. */
    public static List<Component> all() {
        return ALL;
    }

    /** The workload's name, which is also the value of the label by which it finds its pods. */
    public String label() {
        return label;
    }

    /** Where its settings are. */
    public Pointer pointer() {
        return pointer;
    }

    /** Where a setting of it is, or would be. */
    public Pointer pointer(String field) {
        return pointer.child(field);
    }

    /** What stops while no pod of it runs, as a sentence without its full stop. */
    public String impact() {
        return impact;
    }

    /** Whether each API request passes through it, or loads it. */
    public boolean isOnRequestPath() {
        return this == APICAST_PRODUCTION || this == BACKEND_LISTENER || this == BACKEND_WORKER;
    }

    /** Whether its autoscaler needs backend's asynchronous mode. */
    boolean isAutoscaledByAsync() {
        return this == BACKEND_LISTENER || this == BACKEND_WORKER;
    }

    /** Whether it belongs to zync, which can be switched off. */
    boolean isZync() {
        return this == ZYNC || this == ZYNC_QUE;
    }

    /** The value of {@code threescale_component}. */
    public String group() {
        return group;
    }

    /** The value of {@code threescale_component_element}. */
    public String element() {
        return element;
    }

    /** The fields that hold the resources of its containers. */
    List<String> resourceFields() {
        return this == SYSTEM_APP
                ? List.of("masterContainerResources", "providerContainerResources", "developerContainerResources")
                : List.of("resources");
    }

    @Override
    public String toString() {
        return label;
    }
}
