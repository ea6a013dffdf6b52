package io.github.threescaleha.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A 3scale release. Which operator makes it is from the version files of the operator's release branches; what differs
 * from release to release is asked here, so that no rule compares numbers of its own.
 */
public enum Release {
    V2_8(8),
    V2_9(9),
    V2_10(10),
    V2_11(11),
    V2_12(12),
    V2_13(13),
    V2_14(14),
    V2_15(15),
    V2_16(16);

    private static final List<Release> ALL = List.of(values());
    private static final int OPERATOR_MINOR_BEHIND = 3;

    private final int minor;
    private final String label;

    Release(int minor) {
        this.minor = minor;
        this.label = "2." + minor;
    }

    /** All, oldest first. */
    public static List<Release> all() {
        return ALL;
    }

    /** The newest, which is taken when nothing says which. */
    public static Release newest() {
        return V2_16;
    }

    /** The release of a name such as {@code 2.16}, or {@code null} if there is none. */
    public static @Nullable Release named(String label) {
        for (Release release : ALL) {
            if (release.label.equals(label)) {
                return release;
            }
        }
        return null;
    }

    /** The release that an operator of version {@code 0.minor} makes, by the table of the operator's branches. */
    static int minorOfOperator(int operatorMinor) {
        return operatorMinor + OPERATOR_MINOR_BEHIND;
    }

    /** The release with a minor number, or the nearest one. */
    static Release nearest(int minor) {
        int index = Math.max(0, Math.min(ALL.size() - 1, minor - V2_8.minor));
        return ALL.get(index);
    }

    /** The name, for example {@code 2.16}. */
    public String label() {
        return label;
    }

    int minor() {
        return minor;
    }

    /** Whether this is the given release or a later one. */
    public boolean isAtLeast(Release other) {
        return minor >= other.minor;
    }

    /** The kind of the workloads: DeploymentConfig up to 2.14, Deployment from 2.15 on. */
    public String workloadKind() {
        return makesDeployments() ? "Deployment" : "DeploymentConfig";
    }

    /** The label by which a workload finds its pods; its value is the workload's name. */
    public String selectorLabel() {
        return makesDeployments() ? "deployment" : "deploymentConfig";
    }

    /** The label of pods by which the operator finds them in releases that make the other kind of workload. */
    public String otherSelectorLabel() {
        return makesDeployments() ? "deploymentConfig" : "deployment";
    }

    /** Whether workloads are Deployments, whose pods carry {@code pod-template-hash}. */
    public boolean makesDeployments() {
        return isAtLeast(V2_15);
    }

    /** Whether {@code spec.<workload>.affinity} exists. */
    public boolean hasAffinity() {
        return isAtLeast(V2_9);
    }

    /** Whether {@code spec.externalComponents} exists and decides which databases are external. */
    public boolean hasExternalComponents() {
        return isAtLeast(V2_12);
    }

    /** Whether zync's database can be external. */
    public boolean hasExternalZyncDatabase() {
        return isAtLeast(V2_10);
    }

    /** Whether the operator can run the system database and the Redis servers itself; from 2.16 on it refuses. */
    public boolean makesCriticalDatabases() {
        return !isAtLeast(V2_16);
    }

    @Override
    public String toString() {
        return label;
    }
}
