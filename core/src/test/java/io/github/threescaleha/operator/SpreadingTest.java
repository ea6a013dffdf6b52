package io.github.threescaleha.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.Given;
import io.github.threescaleha.operator.SpreadTerm.Kind;
import io.github.threescaleha.operator.Spreading.Degree;
import io.github.threescaleha.operator.Spreading.JudgedTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By what the pods of backend-listener are kept apart. */
class SpreadingTest {
    private static final String HOST = "kubernetes.io/hostname";
    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final String OWN = "labelSelector: {matchLabels: {deployment: backend-listener}}";
    private static final String OTHER = "labelSelector: {matchLabels: {deployment: backend-worker}}";
    private static final String ALL = "labelSelector: {}";

    /** What backend-listener asks for, on 2.16 unless said otherwise. */
    private static final class Asked {
        private final List<String> required = new ArrayList<>();
        private final List<String> preferred = new ArrayList<>();
        private final List<String> constraints = new ArrayList<>();
        private Release release = Release.V2_16;
        private Topology topology = Topology.multiNode();
        private String others = "replicas: 2";
        private String namespace = "namespace: mine";
        private String spec = "";

        Asked required(String key, String rest) {
            required.add("- {topologyKey: " + key + ", " + rest + "}\n");
            return this;
        }

        Asked preferred(int weight, String key, String rest) {
            preferred.add("- {weight: " + weight + ", podAffinityTerm: {topologyKey: " + key + ", " + rest + "}}\n");
            return this;
        }

        Asked constraint(int maxSkew, String key, String when, String rest) {
            constraints.add("- {maxSkew: " + maxSkew + ", topologyKey: " + key + ", whenUnsatisfiable: " + when + ", "
                    + rest + "}\n");
            return this;
        }

        Asked item(String item) {
            required.add("- " + item + "\n");
            return this;
        }

        Asked on(Release other) {
            release = other;
            return this;
        }

        Asked over(Topology other) {
            topology = other;
            return this;
        }

        Asked with(String settings) {
            others = settings;
            return this;
        }

        Asked beside(String settings) {
            spec = settings;
            return this;
        }

        Asked nowhere() {
            namespace = "name: a";
            return this;
        }

        Installation installation() {
            String listener = others + "\naffinity:\n  podAntiAffinity:\n"
                    + list("requiredDuringSchedulingIgnoredDuringExecution", required)
                            .indent(4)
                    + list("preferredDuringSchedulingIgnoredDuringExecution", preferred)
                            .indent(4)
                    + list("topologySpreadConstraints", constraints);
            String text = "backend:\n  listenerSpec:\n" + listener.indent(4) + spec;
            return Given.installation(release, Given.apiManager(namespace, text));
        }

        Spreading spreading() {
            Installation installation = installation();
            return installation.spreading(Selectors.workload(installation, Component.BACKEND_LISTENER), topology);
        }

        private static String list(String name, List<String> items) {
            return name + ":" + (items.isEmpty() ? " []\n" : "\n" + String.join("", items));
        }
    }

    private static Asked ask() {
        return new Asked();
    }

    private static JudgedTerm only(Asked asked) {
        List<JudgedTerm> terms = asked.spreading().terms();
        assertThat(terms).hasSize(1);
        return terms.get(0);
    }

    @Test
    void nothing_keeps_pods_apart_unless_it_is_asked_for() {
        Spreading spreading = ask().spreading();

        assertThat(spreading.terms()).isEmpty();
        assertThat(spreading.overHosts()).isEqualTo(new Spreading.Coverage(Degree.NOT, null));
        assertThat(spreading.overZones().isGiven()).isFalse();
        assertThat(spreading.isOverHosts()).isFalse();
        assertThat(spreading.isKnown()).isTrue();
    }

    @Test
    void required_term_keeps_them_apart_for_certain() {
        Spreading spreading = ask().required(HOST, OWN).spreading();

        assertThat(spreading.overHosts().degree()).isEqualTo(Degree.CERTAIN);
        assertThat(spreading.overHosts().by()).isSameAs(spreading.terms().get(0).term());
        assertThat(spreading.overHosts().by().kind()).isEqualTo(Kind.REQUIRED);
        assertThat(spreading.requiredOn(HOST)).isSameAs(spreading.overHosts().by());
        assertThat(spreading.requiredOn(ZONE)).isNull();
        assertThat(spreading.overZones().isGiven()).isFalse();
    }

    @Test
    void preferred_term_keeps_them_apart_as_far_as_possible() {
        Spreading spreading = ask().preferred(1, HOST, OWN).spreading();

        assertThat(spreading.overHosts().degree()).isEqualTo(Degree.AS_FAR_AS_POSSIBLE);
        assertThat(spreading.isOverHosts()).isTrue();
        assertThat(spreading.requiredOn(HOST)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "100, true", "101, false", "-1, false"})
    void weight_is_1_to_100(int weight, boolean counts) {
        assertThat(ask().preferred(weight, HOST, OWN).spreading().terms()).hasSize(counts ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "1, DoNotSchedule, CERTAIN",
        "1, ScheduleAnyway, AS_FAR_AS_POSSIBLE",
        "2, DoNotSchedule, AS_FAR_AS_POSSIBLE",
        "2, ScheduleAnyway, AS_FAR_AS_POSSIBLE"
    })
    void constraint_is_hard_with_a_skew_of_one_that_must_hold(int skew, String when, Degree degree) {
        assertThat(ask().with("replicas: 3")
                        .constraint(skew, HOST, when, OWN)
                        .spreading()
                        .overHosts()
                        .degree())
                .isEqualTo(degree);
    }

    @ParameterizedTest
    @CsvSource({
        "replicas: 2, 1, true",
        "replicas: 2, 2, false",
        "replicas: 3, 2, true",
        "replicas: 3, 3, false",
        "replicas: 1, 1, true",
        "replicas: 1, 2, false",
        "replicas: 0, 1, true",
        "replicas: '2', 99, true",
        "'', 1, true",
        "'', 2, false",
        "hpa: true, 4, true",
        "hpa: true, 5, false",
        "'hpa: true\nreplicas: 2', 4, true"
    })
    void constraint_whose_skew_lets_all_pods_be_together_does_not_cover(String settings, int skew, boolean covers) {
        assertThat(only(ask().with(settings).constraint(skew, HOST, "DoNotSchedule", OWN))
                        .covers())
                .isEqualTo(covers);
    }

    @Test
    void selector_of_another_workload_does_not_cover() {
        JudgedTerm term = only(ask().required(HOST, OTHER));

        assertThat(term.selectsOwn()).isFalse();
        assertThat(term.others()).containsExactly("backend-worker");
        assertThat(term.covers()).isFalse();
    }

    @Test
    void selector_on_the_old_label_matches_no_pod() {
        String old = "labelSelector: {matchLabels: {deploymentConfig: backend-listener}}";

        assertThat(only(ask().required(HOST, old)))
                .extracting(JudgedTerm::selectsOwn, JudgedTerm::others)
                .containsExactly(false, List.of());
        assertThat(only(ask().on(Release.V2_14).required(HOST, old)).covers()).isTrue();
    }

    @Test
    void term_without_a_selector_selects_nothing() {
        JudgedTerm term = only(ask().item("{topologyKey: " + HOST + "}"));

        assertThat(term.selectsOwn()).isFalse();
        assertThat(term.others()).isEmpty();
        assertThat(term.term().hasSelector()).isFalse();
        assertThat(term.term().selectorPointer()).isEqualTo(term.term().item());
    }

    @Test
    void pointers_lead_to_the_item_and_its_selector() {
        SpreadTerm required = only(ask().required(HOST, OWN)).term();
        SpreadTerm preferred = only(ask().preferred(1, HOST, OWN)).term();

        assertThat(required.item().dotted())
                .isEqualTo("spec.backend.listenerSpec.affinity.podAntiAffinity"
                        + ".requiredDuringSchedulingIgnoredDuringExecution[0]");
        assertThat(required.selectorPointer().last()).isEqualTo("labelSelector");
        assertThat(preferred.selectorPointer().dotted())
                .endsWith("preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.labelSelector");
        assertThat(preferred.item().dotted()).endsWith("preferredDuringSchedulingIgnoredDuringExecution[0]");
        assertThat(preferred.topologyKey().pointer().dotted()).endsWith("[0].podAffinityTerm.topologyKey");
    }

    @Test
    void wide_selector_of_a_term_covers_and_that_of_a_constraint_does_not() {
        assertThat(only(ask().required(HOST, ALL)).covers()).isTrue();
        assertThat(only(ask().preferred(5, HOST, ALL)).covers()).isTrue();
        assertThat(only(ask().constraint(1, HOST, "DoNotSchedule", ALL)).covers())
                .isFalse();
    }

    @Test
    void others_are_all_that_the_operator_makes() {
        assertThat(only(ask().required(HOST, ALL).on(Release.V2_15)).others())
                .containsExactlyInAnyOrder(
                        "apicast-staging",
                        "apicast-production",
                        "backend-worker",
                        "backend-cron",
                        "system-app",
                        "system-sidekiq",
                        "zync",
                        "zync-que",
                        "system-memcache",
                        "system-searchd",
                        "backend-redis",
                        "system-redis",
                        "system-mysql",
                        "zync-database");
    }

    @Test
    void own_revision_alone_leaves_others_out() {
        String byHash = ALL + ", matchLabelKeys: [pod-template-hash]";

        assertThat(only(ask().constraint(1, HOST, "DoNotSchedule", byHash)).covers())
                .isTrue();
        assertThat(only(ask().required(HOST, byHash)).others()).isEmpty();
        assertThat(only(ask().constraint(1, HOST, "DoNotSchedule", ALL + ", matchLabelKeys: [app]"))
                        .covers())
                .isFalse();
        assertThat(only(ask().on(Release.V2_14).constraint(1, HOST, "DoNotSchedule", byHash))
                        .covers())
                .isFalse();
    }

    @Test
    void workload_at_zero_is_among_the_others() {
        assertThat(only(ask().required(HOST, OTHER).beside("  workerSpec: {replicas: 0}\n"))
                        .others())
                .containsExactly("backend-worker");
    }

    @Test
    void term_that_looks_elsewhere_does_not_cover() {
        JudgedTerm term = only(ask().required(HOST, OWN + ", namespaces: [other]"));

        assertThat(term.selectsOwn()).isTrue();
        assertThat(term.looksHere()).isFalse();
        assertThat(term.covers()).isFalse();
        assertThat(only(ask().required(HOST, OWN + ", namespaces: [mine]")).covers())
                .isTrue();
        assertThat(only(ask().nowhere().required(HOST, OWN + ", namespaces: [other]"))
                        .covers())
                .isTrue();
    }

    @Test
    void term_whose_answer_hangs_on_the_cluster_is_left_out() {
        Spreading spreading = ask().required(HOST, "labelSelector: {matchLabels: {pod-template-hash: abc}}")
                .spreading();

        assertThat(spreading.terms()).isEmpty();
        assertThat(spreading.isKnown()).isTrue();
    }

    @Test
    void what_is_not_known_of_other_workloads_counts_as_no() {
        String byTeam = "labelSelector: {matchLabels: {team: a}}";
        Asked asked = ask().with("replicas: 2\nlabels: {team: a}")
                .beside("  workerSpec: {labels: {team: 5}}\n")
                .constraint(1, HOST, "DoNotSchedule", byTeam);

        assertThat(only(asked).others()).isEmpty();
        assertThat(only(asked).covers()).isTrue();
    }

    @Test
    void item_that_is_broken_makes_it_unknown_and_leaves_the_others() {
        Spreading spreading = ask().item("{weight: 1}").required(HOST, OWN).spreading();

        assertThat(spreading.isKnown()).isFalse();
        assertThat(spreading.terms()).hasSize(1);
        assertThat(spreading.overHosts().degree()).isEqualTo(Degree.CERTAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "affinity: text",
                "affinity: {podAntiAffinity: text}",
                "affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: text}}",
                "topologySpreadConstraints: text",
                "topologySpreadConstraints: [text]"
            })
    void list_that_is_broken_makes_it_unknown(String settings) {
        Installation installation = Given.installation(Release.V2_16, "backend: {listenerSpec: {" + settings + "}}\n");
        Spreading spreading = installation.spreading(
                Selectors.workload(installation, Component.BACKEND_LISTENER), Topology.multiNode());

        assertThat(spreading.isKnown()).isFalse();
        assertThat(spreading.terms()).isEmpty();
    }

    @Test
    void firmer_term_is_named_before_the_first() {
        Spreading spreading = ask().preferred(1, HOST, OWN)
                .constraint(1, HOST, "DoNotSchedule", OWN)
                .spreading();

        assertThat(spreading.overHosts().degree()).isEqualTo(Degree.CERTAIN);
        assertThat(spreading.overHosts().by().kind()).isEqualTo(Kind.CONSTRAINT);
    }

    @Test
    void zone_term_covers_zones_and_on_several_nodes_no_hosts() {
        Spreading spreading = ask().required(ZONE, OWN).spreading();

        assertThat(spreading.overZones().degree()).isEqualTo(Degree.CERTAIN);
        assertThat(spreading.isOverHosts()).isFalse();
    }

    @Test
    void zone_term_that_must_hold_covers_hosts_too_over_several_zones() {
        Spreading spreading =
                ask().over(Topology.multiZone()).required(ZONE, OWN).spreading();

        assertThat(spreading.overHosts().degree()).isEqualTo(Degree.CERTAIN);
        assertThat(spreading.overHosts().by()).isSameAs(spreading.overZones().by());
        assertThat(ask().over(Topology.multiZone())
                        .preferred(1, ZONE, OWN)
                        .spreading()
                        .isOverHosts())
                .isFalse();
        assertThat(ask().over(Topology.multiZone())
                        .required(ZONE, OTHER)
                        .spreading()
                        .isOverHosts())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "replicas: 3, 1, DoNotSchedule, 0, true",
        "replicas: 4, 1, DoNotSchedule, 0, false",
        "replicas: 4, 1, DoNotSchedule, 4, true",
        "replicas: 3, 1, DoNotSchedule, 2, false",
        "replicas: 3, 1, ScheduleAnyway, 0, false",
        "replicas: 3, 2, DoNotSchedule, 0, false",
        "replicas: '3', 1, DoNotSchedule, 0, false",
        "hpa: true, 1, DoNotSchedule, 0, false",
        "hpa: true, 1, DoNotSchedule, 5, true"
    })
    void zone_constraint_covers_hosts_while_there_is_a_zone_for_each_pod(
            String settings, int skew, String when, int zones, boolean covers) {
        Topology topology =
                zones == 0 ? Topology.multiZone() : Topology.multiZone().withZones(zones);

        assertThat(ask().with(settings)
                        .over(topology)
                        .constraint(skew, ZONE, when, OWN)
                        .spreading()
                        .isOverHosts())
                .isEqualTo(covers);
    }

    @Test
    void host_term_that_must_hold_is_named_before_a_zone_term() {
        Spreading spreading = ask().over(Topology.multiZone())
                .required(ZONE, OWN)
                .required(HOST, OWN)
                .spreading();

        assertThat(spreading.overHosts().by().isOn(HOST)).isTrue();
        assertThat(spreading.overZones().by().isOn(ZONE)).isTrue();
    }

    @Test
    void zone_term_that_must_hold_is_named_before_a_host_term_that_need_not() {
        Spreading spreading = ask().over(Topology.multiZone())
                .preferred(1, HOST, OWN)
                .required(ZONE, OWN)
                .spreading();

        assertThat(spreading.overHosts().degree()).isEqualTo(Degree.CERTAIN);
        assertThat(spreading.overHosts().by().isOn(ZONE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "failure-domain.beta.kubernetes.io/zone, true, topology.kubernetes.io/zone",
        "beta.kubernetes.io/hostname, true, kubernetes.io/hostname",
        "example.com/rack, true, ",
        "kubernetes.io/hostname, false, ",
        "topology.kubernetes.io/zone, false, "
    })
    void other_keys_are_foreign_and_legacy_ones_have_a_successor(String key, boolean foreign, String successor) {
        JudgedTerm term = only(ask().required(key, OWN));

        assertThat(term.hasForeignKey()).isEqualTo(foreign);
        assertThat(term.successorOfKey()).isEqualTo(successor);
        assertThat(ask().required(key, OWN).spreading().isOverHosts()).isEqualTo(key.equals(HOST));
    }

    @Test
    void constraints_come_with_2_14_and_affinity_with_2_9() {
        assertThat(ask().on(Release.V2_13)
                        .constraint(1, HOST, "DoNotSchedule", OWN)
                        .spreading()
                        .terms())
                .isEmpty();
        assertThat(ask().on(Release.V2_8).required(HOST, ALL).spreading().terms())
                .isEmpty();
        assertThat(ask().on(Release.V2_9).required(HOST, ALL).spreading().terms())
                .hasSize(1);
    }

    @Test
    void required_term_that_selects_another_is_none_that_takes_places() {
        assertThat(ask().required(HOST, OTHER).spreading().requiredOn(HOST)).isNull();
        assertThat(ask().constraint(1, HOST, "DoNotSchedule", OWN).spreading().requiredOn(HOST))
                .isNull();
    }

    @Test
    void places_are_those_that_are_told() {
        assertThat(Spreading.places(Topology.multiNode(), HOST)).isEmpty();
        assertThat(Spreading.places(Topology.multiNode().withNodes(3), HOST)).isEqualTo(OptionalInt.of(3));
        assertThat(Spreading.places(Topology.multiNode().withZones(3), ZONE)).isEmpty();
        assertThat(Spreading.places(Topology.multiZone(), ZONE)).isEmpty();
        assertThat(Spreading.places(Topology.multiZone().withZones(2), ZONE)).isEqualTo(OptionalInt.of(2));
    }

    private static List<SpreadTerm> attractions(String term) {
        Installation installation = Given.installation(
                Release.V2_16,
                Given.apiManager(
                        "namespace: mine",
                        "backend: {listenerSpec: {affinity: {podAffinity: {"
                                + "requiredDuringSchedulingIgnoredDuringExecution: [" + term + "]}}}}\n"));
        return installation.selfAttractions(Selectors.workload(installation, Component.BACKEND_LISTENER));
    }

    @Test
    void required_affinity_to_itself_on_the_host_is_an_attraction() {
        String host = "topologyKey: " + HOST + ", ";

        assertThat(attractions("{" + host + OWN + "}")).hasSize(1);
        assertThat(attractions("{" + host + ALL + "}")).hasSize(1);
        assertThat(attractions("{" + host + OTHER + "}")).isEmpty();
        assertThat(attractions("{" + host + OWN + ", namespaces: [other]}")).isEmpty();
        assertThat(attractions("{topologyKey: " + ZONE + ", " + OWN + "}")).isEmpty();
        assertThat(attractions("text, {" + host + OWN + "}")).hasSize(1);
        assertThat(attractions("{" + host + "labelSelector: {matchLabels: {pod-template-hash: a}}}"))
                .isEmpty();
    }
}
