package io.github.threescaleha.edit;

import io.github.threescaleha.fix.Value;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.yaml.Syntax;
import io.github.threescaleha.yaml.SyntaxReader;
import io.github.threescaleha.yaml.YamlDocument;
import io.github.threescaleha.yaml.YamlReader;
import io.github.threescaleha.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that edits are worked out on and proved by. It is read in each way that they need, but once only, however many
 * edits there are. For one thread.
 */
public final class ReadText {
    private final SourceFile source;
    private final YamlReader reader;
    private @Nullable YamlStream stream;
    private @Nullable List<Value> values;
    private @Nullable List<Syntax> syntax;
    private @Nullable List<String> comments;
    private @Nullable Written written;
    private int writtenDocument;
    private int writtenOffset;

    /** A text that is not read yet, and is read within the usual limits. */
    public ReadText(SourceFile source) {
        this(source, new YamlReader(Limits.DEFAULT));
    }

    /** A text that is not read yet. */
    public ReadText(SourceFile source, YamlReader reader) {
        this.source = source;
        this.reader = reader;
    }

    /** What a text became, to be read in the same way. */
    public ReadText with(String text) {
        return new ReadText(source.with(text), reader);
    }

    /** The text and its name. */
    public SourceFile source() {
        return source;
    }

    /** An object as it is written. */
    Written written(int document, Position object) throws RefusedException {
        if (written == null || writtenDocument != document || writtenOffset != object.offset()) {
            written = new Written(source, syntax(), document, object);
            writtenDocument = document;
            writtenOffset = object.offset();
        }
        return written;
    }

    /** Its documents with what they say. */
    public YamlStream stream() {
        if (stream == null) {
            stream = reader.read(source);
        }
        return stream;
    }

    /** What each of its documents says. */
    List<Value> values() {
        if (values == null) {
            List<Value> read = new ArrayList<>();
            for (YamlDocument document : stream().documents()) {
                read.add(Value.of(document.root()));
            }
            values = read;
        }
        return values;
    }

    /** Its comments in alphabetical order; none if it cannot be read to its end. */
    List<String> comments() {
        if (comments == null) {
            comments = Comments.of(new Lines(source.text()), syntax()).all().stream()
                    .map(Comments.Comment::text)
                    .sorted()
                    .toList();
        }
        return comments;
    }

    /** Its documents as they are written; none if it cannot be read to its end. */
    private List<Syntax> syntax() {
        if (syntax == null) {
            List<Syntax> read = SyntaxReader.read(source);
            syntax = read == null ? List.of() : read;
        }
        return syntax;
    }
}
