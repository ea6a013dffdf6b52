package io.github.threescaleha.report;

import io.github.threescaleha.report.html.Page;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding in the words of a page, with the lines around its place. */
final class HtmlItem {
    private static final int AROUND = 2;

    private HtmlItem() {}

    static Page.Item of(Block block, int number, @Nullable SourceFile source) {
        Finding finding = block.first();
        Words words = Words.of(finding);
        return new Page.Item(
                number,
                HtmlPage.tone(finding.severity()),
                finding.severity().label(),
                words.message() + block.more(),
                finding.rule(),
                finding.location().toString(),
                source == null ? List.of() : excerpt(finding.location(), source),
                words.why(),
                words.fix(),
                words.yaml().lines().toList(),
                block.others().stream()
                        .map(other -> other.location().pointer().dotted())
                        .toList(),
                Words.isLink(words.url()) ? words.url() : null);
    }

    private static List<Page.Line> excerpt(Finding.Location at, SourceFile source) {
        int around = at.object().startsWith("Secret/") ? 0 : AROUND;
        List<Page.Line> lines = new ArrayList<>();
        for (int line = first(source, at.line(), around); line < at.line(); line++) {
            lines.add(plain(source, line));
        }
        lines.add(marked(source, at));
        for (int line = at.line() + 1; line <= last(source, at.line(), around); line++) {
            lines.add(plain(source, line));
        }
        return lines;
    }

    private static int first(SourceFile source, int line, int around) {
        int first = line;
        while (first > Math.max(1, line - around) && !isMarker(source.line(first - 1))) {
            first--;
        }
        return first;
    }

    private static int last(SourceFile source, int line, int around) {
        int last = line;
        while (last < Math.min(source.lineCount(), line + around) && !isMarker(source.line(last + 1))) {
            last++;
        }
        return last;
    }

    /** Whether a line ends a document: what lies beyond was not judged with it, and may hold secrets. */
    private static boolean isMarker(String line) {
        return line.startsWith("---") || line.startsWith("...");
    }

    private static Page.Line marked(SourceFile source, Finding.Location at) {
        Frame frame = Frame.of(source.line(at.line()), at.span(), StandardCharsets.UTF_8);
        String hint = at.missing() ? at.pointer().dotted() : null;
        return new Page.Line(at.line(), true, frame.before(), frame.marked(), frame.after(), hint);
    }

    private static Page.Line plain(SourceFile source, int line) {
        Frame frame = Frame.of(source.line(line), Span.START, StandardCharsets.UTF_8);
        return new Page.Line(line, false, frame.line(), "", "", null);
    }
}
