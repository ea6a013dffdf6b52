package io.github.threescaleha.edit;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.Value;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.Syntax;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlScalar.Style;
import java.util.List;
import java.util.Objects;

/** Finds the splices that make one change. */
final class Editor {
    private final Written written;
    private final Lines lines;

    Editor(Written written) {
        this.written = written;
        this.lines = written.lines();
    }

    List<Splice> splices(Change change) throws RefusedException {
        if (change instanceof Change.Set set) {
            return set(set);
        }
        if (change instanceof Change.Rename rename) {
            return rename(rename);
        }
        if (change instanceof Change.Append append) {
            Spot spot = spot(append.at());
            return spot.isWhole()
                    ? new Insertion(written, spot).append(append.item())
                    : new Insertion(written, spot).put(Value.list(append.item()));
        }
        if (change instanceof Change.Remove remove) {
            return remove(spot(remove.at()), true);
        }
        if (change instanceof Change.RemoveRepeat repeat) {
            return removeRepeat(repeat);
        }
        if (change instanceof Change.Unwrap unwrap) {
            return new Reshape(written, spot(unwrap.at())).unwrap(unwrap.key());
        }
        if (change instanceof Change.Wrap wrap) {
            return new Reshape(written, spot(wrap.at())).wrap(wrap.before(), wrap.key());
        }
        throw new IllegalArgumentException("a change made in two steps: " + change);
    }

    private List<Splice> set(Change.Set set) throws RefusedException {
        Spot spot = spot(set.at());
        if (!spot.isWhole()) {
            return new Insertion(written, spot).put(set.value());
        }
        if (spot.node() instanceof Syntax.Scalar scalar && set.value() instanceof Value.Scalar value) {
            return List.of(replaced(scalar, value, set.at()));
        }
        return new Insertion(written, spot).fill(set.value());
    }

    private Splice replaced(Syntax.Scalar scalar, Value.Scalar value, Pointer at) throws RefusedException {
        YamlScalar node = scalar.node();
        if (node.style() == Style.BLOCK) {
            throw new RefusedException(at.dotted() + " is written as a block of lines");
        }
        demandNoTemplate(node.text(), at);
        int from = lines.index(node.span().start());
        int to = lines.index(node.span().end());
        String text = ScalarText.of(value, quote(node.style()));
        if (from < to) {
            return new Splice(from, to, text);
        }
        if (from == 0 || ":-".indexOf(lines.text().charAt(from - 1)) < 0) {
            throw new RefusedException(at.dotted() + " is empty in an unusual way");
        }
        return Splice.insert(from, " " + text);
    }

    private static void demandNoTemplate(String text, Pointer at) throws RefusedException {
        if (text.contains("${") || text.contains("{{")) {
            throw new RefusedException(at.dotted() + " is worked out from a template");
        }
    }

    private List<Splice> rename(Change.Rename rename) throws RefusedException {
        Spot spot = spot(rename.at());
        spot.present();
        if (!(spot.entry() != null && spot.entry().key() instanceof Syntax.Scalar key)) {
            throw new RefusedException(rename.at().dotted() + " is no entry of a mapping");
        }
        if (spot.around() instanceof Syntax.Mapping around && around.entry(rename.name()) != null) {
            throw new RefusedException(rename.name() + " is there already");
        }
        if (key.anchor() != null || key.node().style() == Style.BLOCK) {
            throw new RefusedException(rename.at().dotted() + " is an unusual key");
        }
        demandNoTemplate(key.node().text(), rename.at());
        String text = ScalarText.text(rename.name(), quote(key.node().style()));
        return List.of(new Splice(
                lines.index(key.span().start()), lines.index(key.span().end()), text));
    }

    /** Takes away the entry that a spot found. */
    List<Splice> remove(Spot spot, boolean keepsComments) throws RefusedException {
        spot.present();
        if (spot.around() instanceof Syntax.Mapping around && spot.entry() != null) {
            return new Removal(written, keepsComments).of(around, spot.entry());
        }
        throw new RefusedException(spot.pointer().dotted() + " is no entry of a mapping");
    }

    private List<Splice> removeRepeat(Change.RemoveRepeat repeat) throws RefusedException {
        Pointer parent = Objects.requireNonNull(repeat.at().parent(), "the root is no key");
        if (spot(parent).present() instanceof Syntax.Mapping mapping) {
            for (Syntax.Entry entry : mapping.entries()) {
                if (entry.key().span().start().offset()
                        == repeat.again().start().offset()) {
                    written.demandOwn(entry.value(), repeat.at());
                    return new Removal(written, true).of(mapping, entry);
                }
            }
        }
        throw new RefusedException(repeat.at().dotted() + " is not given twice there");
    }

    private Spot spot(Pointer pointer) throws RefusedException {
        return Spot.find(written, pointer);
    }

    private static String quote(Style style) {
        return switch (style) {
            case DOUBLE_QUOTED -> "\"";
            case SINGLE_QUOTED -> "'";
            default -> "";
        };
    }
}
