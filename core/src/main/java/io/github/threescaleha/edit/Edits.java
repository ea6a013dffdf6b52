package io.github.threescaleha.edit;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.yaml.Pointer;
import java.util.List;

/**
 * The edit of a text that a fix comes down to.
 *
 * @param base where in its document the object is
 * @param splices what is written in place of what, in order, by places of the text before
 * @param text the text after
 */
public record Edits(Pointer base, List<Splice> splices, String text) {
    public Edits {
        splices = List.copyOf(splices);
    }

    /**
     * Works out the edit of a fix. Nothing is proved yet: see {@link Proof}.
     *
     * @param source the text
     * @param document which of its documents the object is in, from 0
     * @param fix what to change
     * @throws RefusedException if an edit cannot make a change without touching what it should not
     */
    public static Edits of(SourceFile source, int document, Fix fix) throws RefusedException {
        Pieces pieces = new Pieces(source.text());
        SourceFile now = source;
        Pointer base = Pointer.ROOT;
        for (Change change : fix.changes()) {
            Written written = Written.read(now, document, fix.object());
            base = written.base();
            pieces.apply(
                    change instanceof Change.Move move
                            ? new Relocation(written).copy(move)
                            : new Editor(written).splices(change));
            if (change instanceof Change.Move move) {
                Written copied = Written.read(new SourceFile(now.name(), pieces.text()), document, fix.object());
                pieces.apply(new Editor(copied).remove(Spot.find(copied, move.at()), false));
            }
            now = new SourceFile(now.name(), pieces.text());
        }
        return new Edits(base, pieces.splices(), now.text());
    }
}
