package io.github.threescaleha.edit;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;

/**
 * The edit of a text that a fix comes down to.
 *
 * @param base where in its document the object is
 * @param splices what is written in place of what, in order, by places of the text before
 * @param after the text after
 */
public record Edits(Pointer base, List<Splice> splices, ReadText after) {
    public Edits {
        splices = List.copyOf(splices);
    }

    /**
     * Works out the edit of a fix. Nothing is proved yet: see {@link Proof}.
     *
     * @param before the text
     * @param document which of its documents the object is in, from 0
     * @param fix what to change
     * @throws RefusedException if an edit cannot make a change without touching what it should not
     */
    public static Edits of(ReadText before, int document, Fix fix) throws RefusedException {
        Pieces pieces = new Pieces(before.source().text());
        ReadText now = before;
        Pointer base = Pointer.ROOT;
        for (Change change : fix.changes()) {
            Written written = now.written(document, fix.object());
            base = written.base();
            pieces.apply(
                    change instanceof Change.Move move
                            ? new Relocation(written).copy(move)
                            : new Editor(written).splices(change));
            now = before.with(pieces.splices());
            if (change instanceof Change.Move move) {
                Written copied = now.written(document, fix.object());
                pieces.apply(new Editor(copied).remove(Spot.find(copied, move.at()), false));
                now = before.with(pieces.splices());
            }
        }
        return new Edits(base, pieces.splices(), now);
    }
}
