package io.github.threescaleha.edit;

import java.util.ArrayList;
import java.util.List;

/** A text after several rounds of splices, as pieces of the text that it was at first and of what was written since. */
final class Pieces {
    private final String first;
    private List<Piece> pieces;

    /**
     * A piece.
     *
     * @param of what it is a piece of
     * @param from index of its first character there
     * @param to index after its last character
     * @param written whether it was written since
     */
    private record Piece(String of, int from, int to, boolean written) {
        int length() {
            return to - from;
        }

        Piece part(int start, int end) {
            return new Piece(of, from + start, from + end, written);
        }
    }

    Pieces(String first) {
        this.first = first;
        this.pieces = List.of(new Piece(first, 0, first.length(), false));
    }

    /** Makes splices of the text as it is now. */
    void apply(List<Splice> splices) {
        List<Splice> inOrder = new ArrayList<>(splices);
        inOrder.sort(Splice.BY_PLACE);
        List<Piece> next = new ArrayList<>();
        int at = 0;
        for (Splice splice : inOrder) {
            copy(at, splice.from(), next);
            if (!splice.text().isEmpty()) {
                next.add(new Piece(splice.text(), 0, splice.text().length(), true));
            }
            at = splice.to();
        }
        copy(at, Integer.MAX_VALUE, next);
        pieces = next;
    }

    /** The splices that make this text of the first one. */
    List<Splice> splices() {
        List<Splice> splices = new ArrayList<>();
        StringBuilder written = new StringBuilder();
        int at = 0;
        for (Piece piece : pieces) {
            if (piece.written()) {
                written.append(piece.of(), piece.from(), piece.to());
            } else {
                addSplice(at, piece.from(), written, splices);
                at = piece.to();
            }
        }
        addSplice(at, first.length(), written, splices);
        return splices;
    }

    private static void addSplice(int from, int to, StringBuilder written, List<Splice> into) {
        if (to > from || !written.isEmpty()) {
            into.add(new Splice(from, to, written.toString()));
            written.setLength(0);
        }
    }

    private void copy(int from, int to, List<Piece> into) {
        int at = 0;
        for (Piece piece : pieces) {
            int start = Math.max(from - at, 0);
            int end = (int) Math.min((long) to - at, piece.length());
            if (start < end) {
                into.add(piece.part(start, end));
            }
            at += piece.length();
        }
    }
}
