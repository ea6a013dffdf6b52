package io.github.threescaleha.operator;

import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operator of a release runs from an APIManager: its workloads, databases, disruption budgets and file storage.
 * Immutable. Every setting knows where it is or would be; {@link Manifest#locate} turns that into a place in the file.
 */
public final class Installation {
    /** Takes the autoscalers of backend away if it is "true" (2.15 and later). */
    public static final String DISABLE_ASYNC = "apps.3scale.net/disable-async";

    private final Manifest manifest;
    private final Release release;
    private final Place spec;
    private final Databases databases;
    private final Setting<Boolean> zyncEnabled;
    private final List<Workload> workloads;
    private final List<Pods> pods;
    private final List<DatabaseSecret> secrets;

    private Installation(Manifest manifest, Release release, YamlNode spec, List<Manifest> secrets) {
        this.manifest = manifest;
        this.release = release;
        this.spec = new Place(Pointer.ROOT.child("spec"), spec);
        this.databases = new Databases(release, this.spec);
        this.zyncEnabled = this.spec.child("zync").child("enabled").bool();
        this.workloads = readWorkloads();
        this.pods = allPods();
        this.secrets = DatabaseSecret.among(secrets, this);
    }

    /**
     * The installation that a manifest makes.
     *
     * @param manifest the APIManager
     * @param release the release whose operator reads it
     * @param spec its {@code spec} as the operator gets it: without what the release does not have, unknown values marked
     * @param secrets Secrets that may belong to it; those of other namespaces or names are not looked at
     */
    public static Installation of(Manifest manifest, Release release, YamlNode spec, List<Manifest> secrets) {
        return new Installation(manifest, release, spec, secrets);
    }

    /** The manifest that makes it. */
    public Manifest manifest() {
        return manifest;
    }

    /** The release whose operator runs it. */
    public Release release() {
        return release;
    }

    /** The scalable workloads that it has: all nine, or seven where zync is switched off. */
    public List<Workload> workloads() {
        return workloads;
    }

    /** Where its databases are. */
    public Databases databases() {
        return databases;
    }

    /** The Secrets among the inputs that tell it where its databases are. */
    public List<DatabaseSecret> secrets() {
        return secrets;
    }

    /** Whether zync is switched off (2.16 and later). */
    public boolean isZyncOff() {
        return zyncEnabled.is(false);
    }

    /** Whether it runs no pods on purpose: the standby of another cluster. */
    public boolean isPassive() {
        for (Workload workload : workloads) {
            if (!workload.isScaledToZero()) {
                return false;
            }
        }
        return true;
    }

    /** {@code podDisruptionBudget.enabled}. */
    public Setting<Boolean> podDisruptionBudget() {
        return spec.child("podDisruptionBudget").child("enabled").bool();
    }

    /** {@code resourceRequirementsEnabled}: whether containers get the operator's requests and limits. */
    public Setting<Boolean> resourceRequirements() {
        return spec.child("resourceRequirementsEnabled").bool();
    }

    /** Where system keeps its files. */
    public FileStorage fileStorage() {
        return FileStorage.of(spec.child("system").child("fileStorage"));
    }

    /** {@code system.database} where it names both kinds, which the operator refuses while it makes that database. */
    public Setting<Boolean> bothSystemDatabases() {
        Place database = spec.child("system").child("database");
        boolean both = database.child("mysql").presence().isSet()
                && database.child("postgresql").presence().isSet();
        return both ? database.presence() : Setting.unset(database.pointer());
    }

    /** The fields that are set without effect. */
    public List<IgnoredField> ignoredFields() {
        return IgnoredFields.of(release, spec, databases, isZyncOff());
    }

    /** Whether and by what the pods of a workload are kept apart on a topology. */
    public Spreading spreading(Workload workload, Topology topology) {
        return Spreading.of(workload, pods, manifest.namespace(), topology);
    }

    /** The required terms by which the pods of a workload draw each other onto one node. */
    public List<SpreadTerm> selfAttractions(Workload workload) {
        return selfAttractions(workload, SpreadTerm.HOSTNAME);
    }

    /** The required terms by which the pods of a workload draw each other into one domain of a topology key. */
    public List<SpreadTerm> selfAttractions(Workload workload, String topologyKey) {
        return Spreading.selfAttractions(workload, topologyKey, manifest.namespace());
    }

    /**
     * The workloads whose pods a term would select if it named the label of this release where it names the one of others;
     * none if it does not.
     */
    public List<String> selectedByOwnLabel(SpreadTerm term) {
        if (term.labelsOfOtherReleases(release).isEmpty()) {
            return List.of();
        }
        LabelSelector selector = term.selector().renamed(release.otherSelectorLabel(), release.selectorLabel());
        List<String> selected = new ArrayList<>();
        for (Pods each : pods) {
            if (selector.selects(each.labels()) == Answer.YES) {
                selected.add(each.workload());
            }
        }
        return selected;
    }

    /** A setting below {@code spec}, by its steps. */
    Place spec(String... steps) {
        Place place = spec;
        for (String step : steps) {
            place = place.child(step);
        }
        return place;
    }

    private List<Workload> readWorkloads() {
        boolean asyncDisabled = "true".equals(manifest.annotation(DISABLE_ASYNC));
        List<Workload> found = new ArrayList<>();
        for (Component component : Component.all()) {
            if (!component.isZync() || !isZyncOff()) {
                found.add(workload(component, asyncDisabled));
            }
        }
        return List.copyOf(found);
    }

    private Workload workload(Component component, boolean asyncDisabled) {
        List<String> steps = component.pointer().steps();
        Place place = spec(steps.get(1), steps.get(2));
        Pods podSet = pods(component.label(), component.group(), component.element(), place.child("labels"));
        return new Workload(component, place, podSet, asyncDisabled);
    }

    private List<Pods> allPods() {
        List<Pods> all = new ArrayList<>();
        for (Workload workload : workloads) {
            all.add(workload.podSet());
        }
        all.add(pods("system-memcache", "system", "memcache", spec("system", "memcachedLabels")));
        all.add(
                release.isAtLeast(Release.V2_14)
                        ? pods("system-searchd", "system", "searchd", spec("system", "searchdSpec", "labels"))
                        : pods("system-sphinx", "system", "sphinx", spec("system", "sphinxSpec", "labels")));
        addDatabases(all);
        return List.copyOf(all);
    }

    private void addDatabases(List<Pods> all) {
        if (release.makesCriticalDatabases()) {
            if (databases.isInCluster(Database.BACKEND_REDIS)) {
                all.add(pods("backend-redis", "backend", "redis", spec("backend", "redisLabels")));
            }
            if (databases.isInCluster(Database.SYSTEM_REDIS)) {
                all.add(pods("system-redis", "system", "redis", spec("system", "redisLabels")));
            }
            if (databases.isInCluster(Database.SYSTEM_DATABASE)) {
                String kind = spec("system", "database", "postgresql").isSet() ? "postgresql" : "mysql";
                all.add(pods("system-" + kind, "system", kind, spec("system", "database", kind, "labels")));
            }
        }
        if (!isZyncOff() && databases.isInCluster(Database.ZYNC_DATABASE)) {
            all.add(pods("zync-database", "zync", "database", spec("zync", "databaseLabels")));
        }
    }

    private Pods pods(String name, String group, String element, Place userLabels) {
        return Pods.of(release, name, group, element, spec("appLabel").text(), userLabels);
    }

    /** The namespace that it is in, or {@code null} if the manifest does not say. */
    public @Nullable String namespace() {
        return manifest.namespace();
    }
}
