package io.github.threescaleha.fuzz;

import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** All places of a text, counted anew and in the simplest way, to compare with what the reader says. */
final class Places {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final int[] points;
    private final int[] lines;
    private final int[] columns;
    private final Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Places(SourceFile file) {
        points = file.text().codePoints().toArray();
        lines = new int[points.length + 1];
        columns = new int[points.length + 1];
        lines[0] = 1;
        columns[0] = 1;
        for (int i = 0; i < points.length; i++) {
            boolean breaks = points[i] < Character.MIN_SUPPLEMENTARY_CODE_POINT
                    && SourceFile.isBreak((char) points[i])
                    && !(points[i] == '\r' && i + 1 < points.length && points[i + 1] == '\n');
            lines[i + 1] = breaks ? lines[i] + 1 : lines[i];
            columns[i + 1] = breaks ? 1 : columns[i] + (points[i] == BYTE_ORDER_MARK ? 0 : 1);
        }
    }

    /** Each value and each key of a tree, those that do not count as well; one that is shared, once. */
    void checkTree(YamlNode node) {
        if (!seen.add(node)) {
            return;
        }
        check(node.span());
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::checkTree);
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> checkTree(entry.key()));
            mapping.entries().forEach(entry -> checkTree(entry.value()));
            mapping.duplicates().forEach(duplicate -> checkTree(duplicate.lost()));
        }
    }

    void check(Span span) {
        Expect.that(span.start().offset() <= span.end().offset(), "a span ends before it starts");
        check(span.start());
        check(span.end());
    }

    void checkProblem(Problem problem) {
        Expect.that(!problem.message().isEmpty(), "a problem without a sentence");
        if (problem.line() != 0) {
            Expect.that(isPlace(problem.line(), problem.column()), "a problem outside of the text: " + problem.place());
        }
    }

    private void check(Position position) {
        int at = position.offset();
        Expect.that(at <= points.length, "a place outside of the text: " + at + " of " + points.length);
        Expect.that(
                lines[at] == position.line() && columns[at] == position.column(),
                "offset " + at + " is at " + lines[at] + ":" + columns[at] + ", not at " + position);
    }

    private boolean isPlace(int line, int column) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == line && columns[i] == column) {
                return true;
            }
        }
        return false;
    }
}
