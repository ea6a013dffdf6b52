package io.github.threescaleha.edit;

import io.github.threescaleha.yaml.Syntax;
import io.github.threescaleha.yaml.YamlScalar.Style;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a document is laid out, so that what is put in looks like the rest.
 *
 * @param step blanks by which a mapping stands in from the one that it is in
 * @param listStep blanks by which a list stands in from its key
 * @param colon what is between a key and its value within braces
 * @param comma what is between two entries on one line within braces
 * @param pad what is between a brace and what is in it
 * @param quote the quotes of keys and texts, or an empty text for none
 */
record Layout(int step, int listStep, String colon, String comma, String pad, String quote) {
    private static final Layout COMMON = new Layout(2, 2, ": ", ", ", "", "");

    /** The layout of a document: as most of its lines are, else as most files are. */
    static Layout of(Lines lines, Syntax document) {
        Map<Integer, Integer> steps = new HashMap<>();
        Map<Integer, Integer> listSteps = new HashMap<>();
        Layout layout = COMMON;
        boolean flowSeen = false;
        Deque<Syntax> open = new ArrayDeque<>(List.of(document));
        while (!open.isEmpty()) {
            Syntax node = open.pop();
            if (node instanceof Syntax.Sequence sequence) {
                sequence.items().forEach(open::push);
            } else if (node instanceof Syntax.Mapping mapping) {
                if (mapping.flow() && !flowSeen && !mapping.entries().isEmpty()) {
                    layout = layout.like(mapping, lines);
                    flowSeen = mapping.entries().size() > 1;
                }
                for (Syntax.Entry entry : mapping.entries()) {
                    open.push(entry.value());
                    if (!mapping.flow()) {
                        count(entry, steps, listSteps);
                    }
                }
            }
        }
        int step = most(steps, COMMON.step);
        return new Layout(step, most(listSteps, step), layout.colon, layout.comma, layout.pad, "");
    }

    /** The same with what the entries of a mapping look like. */
    Layout like(Syntax.Mapping mapping, Lines lines) {
        if (mapping.entries().isEmpty()) {
            return this;
        }
        Layout layout = quotedAs(mapping);
        return mapping.flow() ? layout.spacedAs(mapping, lines) : layout;
    }

    private Layout quotedAs(Syntax.Mapping mapping) {
        Syntax key = mapping.entries().get(mapping.entries().size() - 1).key();
        Style style = key instanceof Syntax.Scalar scalar ? scalar.node().style() : Style.PLAIN;
        String mark = style == Style.DOUBLE_QUOTED ? "\"" : style == Style.SINGLE_QUOTED ? "'" : "";
        return new Layout(step, listStep, colon, comma, pad, mark);
    }

    private Layout spacedAs(Syntax.Mapping mapping, Lines lines) {
        Syntax.Entry first = mapping.entries().get(0);
        String afterKey = blanks(lines, lines.index(first.key().span().end()), first.value());
        String afterBrace = blanks(lines, lines.index(mapping.span().start()), first.key());
        String between = comma;
        if (mapping.entries().size() > 1) {
            Syntax.Entry second = mapping.entries().get(1);
            between = blanks(lines, lines.index(first.value().span().end()), second.key());
        }
        return new Layout(
                step,
                listStep,
                afterKey.endsWith(":") && !quote.isEmpty() ? ":" : ": ",
                between.equals(",") ? "," : ", ",
                afterBrace.equals("{ ") ? " " : "",
                quote);
    }

    /** What stands between two places if it is on one line, else nothing. */
    private static String blanks(Lines lines, int from, Syntax next) {
        int to = lines.index(next.span().start());
        return from <= to && lines.isOnOneLine(from, to) ? lines.text().substring(from, to) : "";
    }

    private static void count(Syntax.Entry entry, Map<Integer, Integer> steps, Map<Integer, Integer> listSteps) {
        int column = entry.key().span().start().column();
        if (entry.value() instanceof Syntax.Mapping child && !child.flow() && child.anchor() == null) {
            int childColumn = child.entries().get(0).key().span().start().column();
            steps.merge(childColumn - column, 1, Integer::sum);
        } else if (entry.value() instanceof Syntax.Sequence child && !child.flow() && child.anchor() == null) {
            listSteps.merge(child.span().start().column() - column, 1, Integer::sum);
        }
    }

    /** The number that was counted most often, the greater of two that were counted as often. */
    private static int most(Map<Integer, Integer> counts, int otherwise) {
        int most = otherwise;
        int times = 0;
        for (Map.Entry<Integer, Integer> counted : counts.entrySet()) {
            int count = counted.getValue();
            if (count > times || count == times && counted.getKey() > most) {
                most = counted.getKey();
                times = count;
            }
        }
        return most;
    }
}
