package io.github.threescaleha.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.threescaleha.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    @Test
    void rules_keep_their_order_and_those_about_waivers_come_last() {
        Rule one = TestRule.at("one", "");
        Rule two = TestRule.at("two", "");
        RuleSet rules = RuleSet.of(List.of(two, one));

        assertThat(rules.rules()).containsExactly(two, one);
        assertThat(rules.ids()).containsExactly("two", "one", "unused-waiver", "expired-waiver");
        assertThat(rules.infos()).startsWith(two.info(), one.info());
        assertThat(rules.info("one")).isEqualTo(one.info());
        assertThat(rules.info("three")).isNull();
    }

    @Test
    void second_rule_of_an_id_is_refused() {
        List<Rule> rules = List.of(TestRule.at("one", ""), TestRule.at("one", "/spec"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.of(rules))
                .withMessage("two rules have the id one");
    }

    @Test
    void rule_without_a_provider_has_no_page() {
        assertThat(RuleSet.of(List.of(TestRule.at("one", ""))).page("one")).isEmpty();
        assertThat(RuleSet.of(List.of()).page("none")).isEmpty();
    }

    @Test
    void engine_alone_has_no_rule_but_those_about_waivers() {
        assertThat(RuleSet.installed().rules()).isEmpty();
        assertThat(HaLinter.builder().build().rules().ids()).containsExactly("unused-waiver", "expired-waiver");
    }
}
