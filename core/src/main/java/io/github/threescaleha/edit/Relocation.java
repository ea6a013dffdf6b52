package io.github.threescaleha.edit;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Copies an entry to another place with its comments; the first half of a move. */
final class Relocation {
    private final Written written;
    private final Lines lines;

    Relocation(Written written) {
        this.written = written;
        this.lines = written.lines();
    }

    List<Splice> copy(Change.Move move) throws RefusedException {
        Spot from = Spot.find(written, move.at());
        Syntax value = from.present();
        Spot to = Spot.find(written, move.to());
        if (to.isWhole()) {
            throw new RefusedException(move.to().dotted() + " is there already");
        }
        if (!(from.entry() != null && from.around() instanceof Syntax.Mapping around) || from.entry() == null) {
            throw new RefusedException(move.at().dotted() + " is no entry of a mapping");
        }
        boolean blocks = !around.flow() && to.node() instanceof Syntax.Mapping target && !target.flow();
        return blocks && to.missing().size() == 1
                ? new Insertion(written, to)
                        .putLines(lines(from.entry(), move.to().last()))
                : new Insertion(written, to).put(plain(from, value, move.at()));
    }

    /** The value without its form, where none of its comments would be lost. */
    private io.github.threescaleha.fix.Value plain(Spot from, Syntax value, Pointer at) throws RefusedException {
        Syntax.Entry entry = from.entry();
        int start = lines.index(
                entry == null ? value.span().start() : entry.key().span().start());
        if (!written.comments()
                .in(start, lines.endOfLine(lines.index(value.span().end())))
                .isEmpty()) {
            throw new RefusedException("the comments at " + at.dotted() + " would be lost");
        }
        return new Plain(written).of(value, at);
    }

    private List<String> lines(Syntax.Entry entry, String name) throws RefusedException {
        int from = lines.index(entry.key().span().start());
        int to = lines.endOfLine(lines.index(entry.value().span().end()));
        int column = entry.key().span().start().column() - 1;
        List<String> copied = new ArrayList<>();
        for (int at = from; at < to; at = lines.nextLine(at)) {
            String line = lines.text().substring(at, lines.endOfLine(at));
            copied.add(copied.isEmpty() ? line : unindented(line, column));
        }
        String key = lines.text().substring(from, lines.index(entry.key().span().end()));
        copied.set(
                0,
                name.equals(entry.name()) ? copied.get(0) : name + copied.get(0).substring(key.length()));
        return copied;
    }

    private static String unindented(String line, int by) throws RefusedException {
        int blanks = line.length() - line.stripLeading().length();
        if (blanks < by && !line.isBlank() && line.charAt(blanks) != '#') {
            throw new RefusedException("the lines below stand in less than they should");
        }
        return line.substring(Math.min(blanks, by));
    }
}
