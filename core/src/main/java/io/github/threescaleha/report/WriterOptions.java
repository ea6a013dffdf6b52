package io.github.threescaleha.report;

import io.github.threescaleha.engine.RuleSet;
import java.nio.charset.Charset;
import java.util.function.Supplier;

/**
 * What the writers of the formats need to know.
 *
 * @param toolVersion finds the version of the tool to name
 * @param rules the rules with their pages
 * @param repository finds what code hosts name files from
 * @param style colours of the text format
 * @param quiet whether a report for a console goes without the line that counts
 * @param charset what the text format is encoded in; all others are in UTF-8
 */
public record WriterOptions(
        Supplier<String> toolVersion,
        RuleSet rules,
        Supplier<Repository> repository,
        Style style,
        boolean quiet,
        Charset charset) {}
