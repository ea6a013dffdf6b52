/**
 * The engine: reads manifests, models what the operator runs, lets rules look at it and writes reports. Rules come from
 * modules that provide a {@link io.github.threescaleha.rule.RuleProvider}.
 */
module io.github.threescaleha.core {
    requires static transitive org.jspecify;
    requires com.networknt.schema;
    requires gg.jte.runtime;
    requires org.slf4j;
    requires org.yaml.snakeyaml;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports io.github.threescaleha.edit;
    exports io.github.threescaleha.engine;
    exports io.github.threescaleha.fix;
    exports io.github.threescaleha.manifest;
    exports io.github.threescaleha.operator;
    exports io.github.threescaleha.report;
    exports io.github.threescaleha.rule;
    exports io.github.threescaleha.simulation;
    exports io.github.threescaleha.schema to
            io.github.threescaleha.rules;
    exports io.github.threescaleha.source;
    exports io.github.threescaleha.yaml;

    uses io.github.threescaleha.rule.RuleProvider;
}
