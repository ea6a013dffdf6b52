/** The built-in rules. Whoever requires this module has the whole library. */
module io.github.threescaleha.rules {
    requires static org.jspecify;
    requires transitive io.github.threescaleha.core;

    provides io.github.threescaleha.rule.RuleProvider with
            io.github.threescaleha.rules.BuiltInRules;
}
