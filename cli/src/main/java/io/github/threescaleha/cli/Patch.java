package io.github.threescaleha.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.threescaleha.engine.FileFix;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What mending does to a file, as a unified diff that {@code git apply} takes. Lines with a secret are no part of it: they
 * are not taken along as context.
 *
 * @param text the diff, empty if nothing is changed or it cannot be shown
 * @param refusal why it cannot be shown, or {@code null}
 */
record Patch(String text, @Nullable String refusal) {
    private static final int CONTEXT = 3;
    private static final String HIDDEN =
            "its patch cannot be shown, because a Secret's value is on or beside the changed lines; run without --dry-run";

    /** Lines taken out and put in, with those around them that are shown. */
    private record Hunk(int from, int to, int newFrom, int newTo) {}

    static Patch of(FileFix file, Path folder) {
        if (!file.isChanged()) {
            return new Patch("", null);
        }
        if (!file.before().form().charset().equals(StandardCharsets.UTF_8)) {
            return new Patch("", "its patch cannot be shown, because it is not in UTF-8; run without --dry-run");
        }
        String mark = file.before().form().mark();
        List<String> before = lines(mark + file.before().text());
        List<String> after = lines(mark + file.after().text());
        List<String> shown = lines(mark + file.shownBefore().text());
        List<String> shownAfter = lines(mark + file.shownAfter().text());
        List<Hunk> hunks = new ArrayList<>();
        List<AbstractDelta<String>> deltas = DiffUtils.diff(before, after).getDeltas();
        for (int i = 0; i < deltas.size(); i++) {
            AbstractDelta<String> delta = deltas.get(i);
            int previous = i == 0 ? 0 : end(deltas.get(i - 1));
            int next = i + 1 == deltas.size()
                    ? before.size()
                    : deltas.get(i + 1).getSource().getPosition();
            Hunk hunk = hunk(delta, previous, next, before, shown);
            boolean secret = differs(before, shown, delta.getSource().getPosition(), end(delta))
                    || differs(after, shownAfter, delta.getTarget().getPosition(), targetEnd(delta));
            boolean atEnd = end(delta) == before.size();
            if (secret || hunk.to() == end(delta) && !atEnd) {
                return new Patch("", HIDDEN);
            }
            add(hunk, hunks);
        }
        String name = nameFrom(folder, file);
        StringBuilder out = new StringBuilder("--- " + quoted("a/" + name) + "\n+++ " + quoted("b/" + name) + "\n");
        hunks.forEach(hunk -> write(hunk, before, after, deltas, out));
        return new Patch(out.toString(), null);
    }

    private static Hunk hunk(
            AbstractDelta<String> delta, int previous, int next, List<String> before, List<String> shown) {
        int start = delta.getSource().getPosition();
        int from = start;
        while (from > previous && start - from < CONTEXT && before.get(from - 1).equals(shown.get(from - 1))) {
            from--;
        }
        int to = end(delta);
        while (to < next && to - end(delta) < CONTEXT && before.get(to).equals(shown.get(to))) {
            to++;
        }
        return new Hunk(
                from, to, delta.getTarget().getPosition() - (start - from), targetEnd(delta) + (to - end(delta)));
    }

    private static void add(Hunk hunk, List<Hunk> hunks) {
        Hunk last = hunks.isEmpty() ? null : hunks.get(hunks.size() - 1);
        if (last != null && hunk.from() <= last.to()) {
            hunks.set(hunks.size() - 1, new Hunk(last.from(), hunk.to(), last.newFrom(), hunk.newTo()));
        } else {
            hunks.add(hunk);
        }
    }

    private static void write(
            Hunk hunk, List<String> before, List<String> after, List<AbstractDelta<String>> deltas, StringBuilder out) {
        out.append("@@ -").append(range(hunk.from(), hunk.to()));
        out.append(" +").append(range(hunk.newFrom(), hunk.newTo())).append(" @@\n");
        int at = hunk.from();
        for (AbstractDelta<String> delta : deltas) {
            if (delta.getSource().getPosition() >= hunk.from() && end(delta) <= hunk.to()) {
                write(' ', before.subList(at, delta.getSource().getPosition()), out);
                write('-', before.subList(delta.getSource().getPosition(), end(delta)), out);
                write('+', after.subList(delta.getTarget().getPosition(), targetEnd(delta)), out);
                at = end(delta);
            }
        }
        write(' ', before.subList(at, hunk.to()), out);
    }

    private static void write(char sign, List<String> lines, StringBuilder out) {
        for (String line : lines) {
            out.append(sign).append(line);
            if (!line.endsWith("\n")) {
                out.append("\n\\ No newline at end of file\n");
            }
        }
    }

    private static String range(int from, int to) {
        return (to == from ? from : from + 1) + (to - from == 1 ? "" : "," + (to - from));
    }

    private static boolean differs(List<String> lines, List<String> shown, int from, int to) {
        return !lines.subList(from, to).equals(shown.subList(from, to));
    }

    private static int end(AbstractDelta<String> delta) {
        return delta.getSource().getPosition() + delta.getSource().size();
    }

    private static int targetEnd(AbstractDelta<String> delta) {
        return delta.getTarget().getPosition() + delta.getTarget().size();
    }

    /** The lines with their line breaks, as git counts them. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
            lines.add(text.substring(from, at + 1));
            from = at + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private static String nameFrom(Path folder, FileFix file) {
        Path path = file.path();
        if (path == null) {
            return file.name();
        }
        Path here = folder.toAbsolutePath().normalize();
        Path there = path.toAbsolutePath().normalize();
        Path named = there.startsWith(here) ? here.relativize(there) : there;
        return named.toString().replace('\\', '/').replaceFirst("^/+", "");
    }

    /** A name, in quotes as git writes it if it holds what would end the line or a quote. */
    private static String quoted(String name) {
        if (name.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\')) {
            return name + (name.indexOf(' ') < 0 ? "" : "\t");
        }
        StringBuilder out = new StringBuilder("\"");
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= ' ' && b != '"' && b != '\\' && b != 0x7F;
            out.append(plain ? Character.toString(b) : String.format("\\%03o", b & 0xFF));
        }
        return out.append('"').toString();
    }
}
