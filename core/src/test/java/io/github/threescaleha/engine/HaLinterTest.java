package io.github.threescaleha.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.operator.Component;
import io.github.threescaleha.operator.DatabaseSecret;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.operator.ReleaseChoice.From;
import io.github.threescaleha.operator.Topology;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.rule.Finding.Status;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.yaml.Pointer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HaLinterTest {
    private static final String API_MANAGER = ConfiguredFolder.MANIFEST + "  zync: {appSpec: {replicas: 1}}\n";

    @TempDir
    private Path folder;

    private static HaLinter linter(Rule... rules) {
        return HaLinter.builder().rules(List.of(rules)).build();
    }

    private static Report check(String text, Rule... rules) {
        return linter(rules).check("a.yaml", text);
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Report checkFolder(Rule... rules) {
        return linter(rules).check(folder);
    }

    private String relative(String name) {
        return name.replace(folder + "/", "");
    }

    private static List<String> lines(Report report) {
        return report.findings().stream()
                .map(finding -> finding.location() + " " + finding.rule())
                .toList();
    }

    @Test
    void finding_has_all_that_its_rule_and_violation_say() {
        Report report = check(API_MANAGER, TestRule.at("r", "/spec/zync/appSpec/replicas"));

        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().get(0);
        assertThat(finding.rule()).isEqualTo("r");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).isEqualTo("a message");
        assertThat(finding.component()).isNull();
        assertThat(finding.why()).isEqualTo("a why");
        assertThat(finding.fix()).isEqualTo("a fix");
        assertThat(finding.url()).isEqualTo(Topic.AFFINITY.url(Release.V2_16));
        assertThat(finding.status()).isEqualTo(Status.NEW);
        assertThat(finding.reason()).isNull();
        assertThat(finding.location()).hasToString("a.yaml:7:30");
        assertThat(finding.location().object()).isEqualTo("APIManager//example");
        assertThat(finding.location().document()).isZero();
        assertThat(finding.location().missing()).isFalse();
    }

    @Test
    void violation_may_say_it_better_than_its_rule() {
        Report report = check(
                API_MANAGER,
                TestRule.of(
                        "r",
                        context -> List.of(
                                Violation.at(context.installation().manifest(), Pointer.ROOT, "m", Topic.AFFINITY)
                                        .of(Component.ZYNC)
                                        .as(Severity.ERROR)
                                        .because("own why")
                                        .mendedBy("own fix"))));

        Finding finding = report.findings().get(0);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.component()).isEqualTo("zync");
        assertThat(finding.why()).isEqualTo("own why");
        assertThat(finding.fix()).isEqualTo("own fix");
    }

    @Test
    void setting_that_is_not_there_is_shown_at_the_nearest_key() {
        Report report = check(
                API_MANAGER, TestRule.at("r", "/spec/zync/queSpec/replicas", "/metadata/annotations", "/spec", ""));

        assertThat(report.findings())
                .extracting(
                        finding -> finding.location() + " " + finding.location().missing())
                .containsExactly("a.yaml:1:1 false", "a.yaml:3:1 true", "a.yaml:5:1 false", "a.yaml:7:3 true");
    }

    @Test
    void place_that_a_violation_gives_is_shown_as_it_is() {
        Report report = check(
                API_MANAGER,
                TestRule.of(
                        "r",
                        context -> List.of(Violation.at(
                                        context.installation().manifest(), new Pointer("/none"), "m", Topic.AFFINITY)
                                .shownAt(
                                        context.installation().manifest().root().span()))));

        assertThat(report.findings().get(0).location().missing()).isFalse();
        assertThat(report.findings().get(0).location().span().end()).hasToString("7:33");
    }

    @Test
    void rule_that_throws_is_a_problem_and_the_others_still_run() {
        Report report = check(
                API_MANAGER,
                TestRule.at("before", ""),
                TestRule.of("broken", context -> {
                    throw new IllegalStateException("with details");
                }),
                TestRule.of("endless", HaLinterTest::endless),
                TestRule.at("after", ""));

        assertThat(lines(report)).containsExactly("a.yaml:1:1 after", "a.yaml:1:1 before");
        assertThat(report.problems())
                .containsExactly(
                        Problem.of(
                                "a.yaml",
                                "the rule broken failed, which is a fault of the rule:"
                                        + " java.lang.IllegalStateException"),
                        Problem.of(
                                "a.yaml",
                                "the rule endless failed, which is a fault of the rule:"
                                        + " java.lang.StackOverflowError"));
    }

    @SuppressWarnings("InfiniteRecursion")
    private static List<Violation> endless(RuleContext context) {
        return new ArrayList<>(endless(context));
    }

    @Test
    void findings_are_ordered_by_file_line_column_and_rule() throws Exception {
        write("b.yaml", API_MANAGER);
        write("a.yaml", API_MANAGER);
        Report report = checkFolder(
                TestRule.at("z", "/spec", "/kind"),
                TestRule.at("a", "/spec/zync/appSpec/replicas", "/spec/zync", "/spec"));

        assertThat(lines(report).stream().map(this::relative))
                .containsExactly(
                        "a.yaml:2:7 z",
                        "a.yaml:5:1 a",
                        "a.yaml:5:1 z",
                        "a.yaml:7:3 a",
                        "a.yaml:7:30 a",
                        "b.yaml:2:7 z",
                        "b.yaml:5:1 a",
                        "b.yaml:5:1 z",
                        "b.yaml:7:3 a",
                        "b.yaml:7:30 a");
    }

    @Test
    void findings_of_one_rule_at_one_place_are_ordered_by_pointer() throws Exception {
        write("a.yaml", API_MANAGER);
        Report report = checkFolder(TestRule.at("a", "/spec/system/b", "/spec/system", "/spec/a", "/spec/system/a"));

        assertThat(report.findings().stream()
                        .filter(finding -> finding.rule().equals("a"))
                        .map(finding -> finding.location().pointer().text()))
                .containsExactly("/spec/a", "/spec/system", "/spec/system/a", "/spec/system/b");
    }

    private static final String SECRET = """
            kind: Secret
            metadata: {name: zync}
            stringData: {DATABASE_URL: hidden}
            """;

    private static Rule aboutSecrets() {
        return TestRule.of(
                "secret",
                context -> context.installation().secrets().stream()
                        .map(DatabaseSecret::manifest)
                        .map(secret ->
                                Violation.at(secret, new Pointer("/stringData/DATABASE_URL"), "m", Topic.AFFINITY))
                        .toList());
    }

    @Test
    void finding_about_a_secret_that_several_share_is_told_once() {
        Report report = check(API_MANAGER + "---\n" + SECRET + "---\n" + API_MANAGER, aboutSecrets());

        assertThat(lines(report)).containsExactly("a.yaml:11:28 secret");
        assertThat(report.findings().get(0).location().document()).isEqualTo(1);
        assertThat(report.apiManagers()).hasSize(2);
    }

    @Test
    void secret_in_another_file_belongs_to_the_installation() throws Exception {
        write("a.yaml", API_MANAGER);
        write("s.yaml", SECRET);

        assertThat(checkFolder(aboutSecrets()).findings()).hasSize(1);
    }

    @Test
    void same_rule_at_the_same_place_for_two_components_is_told_twice() {
        Report report = check(
                API_MANAGER,
                TestRule.of(
                        "r",
                        context -> List.of(Component.ZYNC, Component.ZYNC_QUE).stream()
                                .map(component -> Violation.at(
                                                context.installation().manifest(), Pointer.ROOT, "m", Topic.AFFINITY)
                                        .of(component))
                                .toList()));

        assertThat(report.findings()).hasSize(2);
    }

    @Test
    void source_of_a_finding_is_kept_with_its_secrets_masked() {
        Report report = check(API_MANAGER + "---\n" + SECRET, aboutSecrets());

        assertThat(report.source(report.findings().get(0)).line(11)).isEqualTo("stringData: {DATABASE_URL: ******}");
        assertThat(check(API_MANAGER).sources()).isEmpty();
    }

    @Test
    void documents_that_hold_nothing_to_judge_are_counted() {
        Report report = check("---\n---\nkind: Service\n---\n# empty\n---\nkind: Secret\nmetadata: {name: other}\n---\n"
                + "text\n---\n" + API_MANAGER);

        assertThat(report.summary().skippedDocuments()).isEqualTo(3);
        assertThat(report.summary().apiManagers()).isEqualTo(1);
        assertThat(report.summary().files()).isEqualTo(1);
    }

    @Test
    void secret_counts_as_skipped_unless_an_installation_uses_it() {
        assertThat(check(SECRET).summary().skippedDocuments()).isEqualTo(1);
        assertThat(check(SECRET + "---\n" + API_MANAGER).summary().skippedDocuments())
                .isZero();
        assertThat(check(SECRET.replace("{name", "{namespace: here, name") + "---\n"
                                + API_MANAGER.replace("name:", "namespace: there\n  name:"))
                        .summary()
                        .skippedDocuments())
                .isEqualTo(1);
    }

    @Test
    void policies_that_forbid_are_counted_as_skipped() {
        String template = "{complianceType: %s, objectDefinition: {kind: APIManager}}";
        String policy = "kind: ConfigurationPolicy\nspec: {object-templates: [%s, %s]}\n";
        String forbidden = template.formatted("mustnothave");

        assertThat(check(policy.formatted(forbidden, forbidden)).summary().skippedDocuments())
                .isEqualTo(2);
        assertThat(check(policy.formatted(forbidden, template.formatted("musthave")))
                        .summary())
                .extracting(Summary::skippedDocuments, Summary::apiManagers)
                .containsExactly(1, 1);
    }

    @Test
    void patches_of_a_kustomization_are_not_judged_but_counted() throws Exception {
        write("kustomization.yaml", "resources: [base.yaml]\npatches: [{path: patch.yaml}]\n");
        write("base.yaml", API_MANAGER);
        write("patch.yaml", API_MANAGER);
        write("overlays/dev/kustomization.yaml", "patchesStrategicMerge: [./patch.yaml, ../shared/patch.yaml]\n");
        write("overlays/dev/patch.yaml", API_MANAGER);
        write("overlays/dev/other.yaml", API_MANAGER);
        write("overlays/shared/patch.yaml", API_MANAGER);
        Report report = checkFolder();

        assertThat(report.apiManagers().stream().map(ApiManager::file).map(this::relative))
                .containsExactly("base.yaml", "overlays/dev/other.yaml");
        assertThat(report.summary().skippedDocuments()).isEqualTo(5);
    }

    @Test
    void secret_in_a_patch_is_not_looked_at() throws Exception {
        write("kustomization.yaml", "patches: [{path: s.yaml}]\n");
        write("a.yaml", API_MANAGER);
        write("s.yaml", SECRET);

        assertThat(checkFolder(aboutSecrets()).findings()).isEmpty();
    }

    @Test
    void patch_that_is_no_path_names_none() {
        Report report = linter().check(
                        "kustomization.yaml", "kind: Kustomization\npatches: [{path: \"a\\0b\"}, {path: x.yaml}]\n");

        assertThat(report.problems()).isEmpty();
        assertThat(report.summary().skippedDocuments()).isEqualTo(1);
    }

    @Test
    void text_with_a_name_that_is_no_path_is_checked() {
        Report report = linter(TestRule.at("r", ""))
                .check("a\0b", API_MANAGER + "---\nkind: Kustomization\npatches: [{path: x.yaml}]\n");

        assertThat(report.findings()).hasSize(1);
    }

    @Test
    void file_that_cannot_be_read_does_not_stop_the_others() throws Exception {
        write("a.yaml", API_MANAGER);
        Files.write(folder.resolve("b.yaml"), new byte[] {(byte) 0xC3, 0x28});
        Report report =
                linter(TestRule.at("r", "")).check(folder, folder.resolve("none.yaml"), folder.resolve("*.none"));

        assertThat(report.findings()).hasSize(1);
        assertThat(report.problems().stream().map(Problem::toString).map(this::relative))
                .containsExactlyInAnyOrder(
                        "b.yaml: is not valid UTF-8", "none.yaml: does not exist", "*.none: matches no file");
        assertThat(report.summary().files()).isEqualTo(3);
    }

    @Test
    void document_that_cannot_be_parsed_does_not_stop_the_others() {
        Report report = check("a: : b\n---\n" + API_MANAGER, TestRule.at("r", ""));

        assertThat(report.problems()).hasSize(1);
        assertThat(report.findings().get(0).location().document()).isEqualTo(1);
        assertThat(report.findings().get(0).location().line()).isEqualTo(3);
    }

    @Test
    void stream_is_checked_with_the_files() throws Exception {
        write("s.yaml", SECRET);
        ByteArrayInputStream in = new ByteArrayInputStream(API_MANAGER.getBytes(StandardCharsets.UTF_8));
        Report report = linter(aboutSecrets()).check(List.of(folder.toString()), new HaLinter.Stream("stdin.yaml", in));

        assertThat(report.findings()).hasSize(1);
        assertThat(report.apiManagers()).extracting(ApiManager::file).containsExactly("stdin.yaml");
        assertThat(report.summary().files()).isEqualTo(2);
    }

    @Test
    void stream_alone_is_named_by_a_dash() {
        ByteArrayInputStream in = new ByteArrayInputStream(API_MANAGER.getBytes(StandardCharsets.UTF_8));

        assertThat(linter().check(in).apiManagers())
                .extracting(ApiManager::file)
                .containsExactly("-");
    }

    @Test
    void stream_beyond_the_limit_is_a_problem() {
        Limits limits = new Limits(10, 10, 10, 10);
        HaLinter linter = HaLinter.builder().rules(List.of()).limits(limits).build();
        Report report = linter.check(new ByteArrayInputStream(API_MANAGER.getBytes(StandardCharsets.UTF_8)));

        assertThat(report.problems()).containsExactly(Problem.of("-", "is larger than 10 bytes, the limit"));
        assertThat(report.summary().files()).isEqualTo(1);
    }

    @Test
    void release_comes_from_the_option_or_the_manifest() {
        String annotated = API_MANAGER.replace(
                "name: example",
                "name: example\n  annotations: {apps.3scale.net/apimanager-threescale-version: '2.99'}");
        Report report = check(annotated);

        assertThat(report.apiManagers().get(0).release().from()).isEqualTo(From.ANNOTATION);
        assertThat(report.notes()).hasSize(1);
        assertThat(report.notes().get(0)).startsWith("a.yaml: the annotation ").contains("newer");
        Report asked = HaLinter.builder()
                .rules(List.of())
                .release(Release.V2_12)
                .build()
                .check("a.yaml", annotated);
        assertThat(asked.apiManagers().get(0).release().release()).isEqualTo(Release.V2_12);
        assertThat(asked.notes()).isEmpty();
    }

    @Test
    void rules_see_the_release_and_the_topology() {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        HaLinter.builder()
                .release(Release.V2_9)
                .topology(Topology.multiZone().withZones(2))
                .rules(List.of(TestRule.of("r", context -> {
                    seen.add(context.release() + " " + context.topology() + " "
                            + context.topology().zones() + " "
                            + context.spreadings().size());
                    return List.of();
                })))
                .build()
                .check("a.yaml", API_MANAGER);

        assertThat(seen).containsExactly("2.9 multi-zone 2 9");
    }

    @Test
    void spreading_is_judged_where_pods_run_on_several_nodes() {
        assertThat(spreadings(Topology.multiNode(), Release.V2_16, "")).isEqualTo(9);
        assertThat(spreadings(Topology.singleNode(), Release.V2_16, "")).isZero();
        assertThat(spreadings(Topology.multiNode(), Release.V2_8, "")).isZero();
        assertThat(spreadings(Topology.multiNode(), Release.V2_16, "  backend: {cronSpec: {replicas: 0}}\n"))
                .isEqualTo(8);
        assertThat(spreadings(Topology.multiNode(), Release.V2_16, """
                          apicast: {stagingSpec: {replicas: 0}, productionSpec: {replicas: 0}}
                          backend: {listenerSpec: {replicas: 0}, workerSpec: {replicas: 0}, cronSpec: {replicas: 0}}
                          system: {appSpec: {replicas: 0}, sidekiqSpec: {replicas: 0}}
                        """.replace("zync:", "")))
                .isEqualTo(2);
    }

    private static int spreadings(Topology topology, Release release, String spec) {
        List<Integer> sizes = new ArrayList<>();
        HaLinter.builder()
                .release(release)
                .topology(topology)
                .rules(List.of(TestRule.of("r", context -> {
                    sizes.add(context.spreadings().size());
                    assertThat(context.spreadings()).isSameAs(context.spreadings());
                    return List.of();
                })))
                .build()
                .check("a.yaml", API_MANAGER + spec);
        return sizes.get(0);
    }

    @Test
    void counts_are_by_severity() {
        Report report = check(
                API_MANAGER,
                TestRule.at("w", "", "/spec"),
                TestRule.of(
                        "e",
                        context -> List.of(
                                Violation.at(context.installation().manifest(), Pointer.ROOT, "m", Topic.AFFINITY)
                                        .as(Severity.ERROR))),
                TestRule.of(
                        "i",
                        context -> List.of(
                                Violation.at(context.installation().manifest(), Pointer.ROOT, "m", Topic.AFFINITY)
                                        .as(Severity.INFO))));

        assertThat(report.summary()).isEqualTo(new Summary(1, 1, 0, 1, 2, 1, 0, 0));
        assertThat(report.isFailed()).isTrue();
        assertThat(check(API_MANAGER, TestRule.at("w", "")).isFailed()).isFalse();
        assertThat(check(API_MANAGER).isFailed()).isFalse();
    }

    @Test
    void accepted_findings_count_apart() {
        Finding finding = check(API_MANAGER, TestRule.at("w", "")).findings().get(0);
        Summary summary = Summary.of(1, 1, 0, List.of(with(finding, Status.WAIVED), with(finding, Status.BASELINE)));

        assertThat(summary).isEqualTo(new Summary(1, 1, 0, 0, 0, 0, 1, 1));
    }

    private static Finding with(Finding finding, Status status) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.component(),
                finding.location(),
                finding.why(),
                finding.fix(),
                finding.url(),
                status,
                "a reason");
    }

    @Test
    void linter_can_be_used_by_several_threads() {
        HaLinter linter = linter(TestRule.at("r", "", "/spec"));
        List<Integer> counts = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> linter.check("a.yaml", API_MANAGER).findings().size())
                .toList();

        assertThat(counts).hasSize(200).containsOnly(2);
    }

    @Test
    void schema_is_printed_for_editors() {
        assertThat(linter().schema(Release.V2_9)).contains("3scale APIManager 2.9");
    }

    @Test
    void byte_order_mark_of_a_text_moves_nothing() {
        Report report = linter(TestRule.at("r", "")).check("a.yaml", "\uFEFF" + API_MANAGER);

        assertThat(lines(report)).containsExactly("a.yaml:1:1 r");
    }
}
