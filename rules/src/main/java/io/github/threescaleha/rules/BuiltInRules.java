package io.github.threescaleha.rules;

import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleProvider;
import io.github.threescaleha.rules.databases.ExternalDatabaseRule;
import io.github.threescaleha.rules.databases.ExternalZyncWithoutHighAvailabilityRule;
import io.github.threescaleha.rules.databases.ExternalZyncWithoutZyncRule;
import io.github.threescaleha.rules.databases.HighAvailabilityOverriddenRule;
import io.github.threescaleha.rules.databases.SecretEndpointRule;
import io.github.threescaleha.rules.databases.SecretKeysRule;
import io.github.threescaleha.rules.databases.SecretUnknownKeyRule;
import io.github.threescaleha.rules.databases.SecretUrlRule;
import io.github.threescaleha.rules.databases.SharedRedisRule;
import io.github.threescaleha.rules.databases.ZyncDatabasePasswordRule;
import io.github.threescaleha.rules.disruption.IneffectiveDisruptionBudgetRule;
import io.github.threescaleha.rules.disruption.PodDisruptionBudgetRule;
import io.github.threescaleha.rules.manifest.DeprecatedFieldRule;
import io.github.threescaleha.rules.manifest.DuplicateKeyRule;
import io.github.threescaleha.rules.manifest.IgnoredFieldRule;
import io.github.threescaleha.rules.manifest.SchemaRule;
import io.github.threescaleha.rules.manifest.UnavailableFieldRule;
import io.github.threescaleha.rules.manifest.UnknownFieldRule;
import io.github.threescaleha.rules.replicas.HpaAsyncDisabledRule;
import io.github.threescaleha.rules.replicas.HpaMinimumOneRule;
import io.github.threescaleha.rules.replicas.HpaReplicasConflictRule;
import io.github.threescaleha.rules.replicas.HpaWithoutRequestsRule;
import io.github.threescaleha.rules.replicas.MinimumReplicasRule;
import io.github.threescaleha.rules.replicas.PassiveInstallationRule;
import io.github.threescaleha.rules.replicas.RequestPathReplicasRule;
import io.github.threescaleha.rules.replicas.ScaledToZeroRule;
import io.github.threescaleha.rules.replicas.ZoneReplicasRule;
import io.github.threescaleha.rules.spreading.PodAntiAffinityRule;
import io.github.threescaleha.rules.spreading.RequiredAntiAffinityCapacityRule;
import io.github.threescaleha.rules.spreading.SelfAffinityRule;
import io.github.threescaleha.rules.spreading.SingleHostPinningRule;
import io.github.threescaleha.rules.spreading.SpreadSelectorMismatchRule;
import io.github.threescaleha.rules.spreading.SpreadSelectorTooWideRule;
import io.github.threescaleha.rules.spreading.SpreadTopologyKeyRule;
import io.github.threescaleha.rules.spreading.SpreadingUnsupportedRule;
import io.github.threescaleha.rules.spreading.ZoneSpreadRule;
import io.github.threescaleha.rules.storage.BestEffortPodsRule;
import io.github.threescaleha.rules.storage.ExclusiveSettingsRule;
import io.github.threescaleha.rules.storage.FileStorageRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rules that come with the tool, with their prose. */
public final class BuiltInRules implements RuleProvider {
    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(List.of(
                new SchemaRule(),
                new UnknownFieldRule(),
                new UnavailableFieldRule(),
                new DuplicateKeyRule(),
                new DeprecatedFieldRule(),
                new IgnoredFieldRule()));
        rules.addAll(ExternalDatabaseRule.all());
        rules.addAll(List.of(
                new HighAvailabilityOverriddenRule(),
                new ExternalZyncWithoutHighAvailabilityRule(),
                new ExternalZyncWithoutZyncRule(),
                new SecretKeysRule(),
                new SecretUnknownKeyRule(),
                new SecretUrlRule(),
                new SecretEndpointRule(),
                new SharedRedisRule(),
                new ZyncDatabasePasswordRule()));
        rules.addAll(List.of(
                new MinimumReplicasRule(),
                new RequestPathReplicasRule(),
                new ZoneReplicasRule(),
                new ScaledToZeroRule(),
                new PassiveInstallationRule(),
                new HpaAsyncDisabledRule(),
                new HpaReplicasConflictRule(),
                new HpaMinimumOneRule(),
                new HpaWithoutRequestsRule()));
        rules.addAll(List.of(new PodDisruptionBudgetRule(), new IneffectiveDisruptionBudgetRule()));
        rules.addAll(List.of(
                new SpreadSelectorMismatchRule(),
                new SpreadSelectorTooWideRule(),
                new SpreadTopologyKeyRule(),
                new PodAntiAffinityRule(),
                new ZoneSpreadRule(),
                new RequiredAntiAffinityCapacityRule(),
                new SingleHostPinningRule(),
                new SelfAffinityRule(),
                new SpreadingUnsupportedRule()));
        rules.addAll(List.of(new FileStorageRule(), new ExclusiveSettingsRule(), new BestEffortPodsRule()));
        return List.copyOf(rules);
    }

    @Override
    public String page(String ruleId) {
        try (InputStream in = BuiltInRules.class.getResourceAsStream(ruleId + ".md")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
