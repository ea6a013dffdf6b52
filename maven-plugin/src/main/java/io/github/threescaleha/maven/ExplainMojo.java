package io.github.threescaleha.maven;

import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.report.Page;
import io.github.threescaleha.report.RuleCatalog;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.yaml.Similarity;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Says what a rule finds, why it matters and how to mend it; without a rule, lists all of them. */
@Mojo(name = "explain", threadSafe = true, requiresProject = false, requiresDirectInvocation = true)
public final class ExplainMojo extends AbstractMojo {
    /** The rule's id, as reports name it. */
    @Parameter(property = "threescale-ha.rule")
    private @Nullable String rule;

    @Override
    public void execute() throws MojoExecutionException {
        RuleSet rules = RuleSet.installed();
        getLog().info("\n" + (rule == null ? list(rules) : page(rules, rule)));
    }

    private static String list(RuleSet rules) throws MojoExecutionException {
        StringBuilder out = new StringBuilder();
        try {
            new RuleCatalog(rules).writeText(out);
        } catch (IOException e) {
            throw new MojoExecutionException("the rules cannot be listed", e);
        }
        return out.append("\nTo read about one: -Dthreescale-ha.rule=ID").toString();
    }

    private static String page(RuleSet rules, String id) throws MojoExecutionException {
        RuleInfo info = rules.info(id);
        if (info == null) {
            String nearest = Similarity.nearest(id, rules.ids());
            String hint = nearest == null ? "without a rule, this goal lists them" : "did you mean " + nearest + "?";
            throw new MojoExecutionException("there is no rule '" + id + "'; " + hint);
        }
        return Page.of(info, rules.page(id), false);
    }
}
