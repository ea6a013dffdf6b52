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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text that edits are worked out on and proved by. It is read in each way that they need, but once only, however many
 * edits there are, and no more of it than they need. For one thread.
 */
public final class ReadText {
    private final YamlReader reader;
    private final List<Splice> splices;
    /** What it was made of, until it is put together. */
    private @Nullable ReadText before;

    private final Map<Integer, WrittenDocument> documents = new HashMap<>();
    private @Nullable SourceFile source;
    private @Nullable Lines lines;
    private @Nullable YamlStream stream;
    private @Nullable List<Value> values;
    private @Nullable List<Syntax> syntax;
    private @Nullable Comments comments;
    private @Nullable Written written;
    private int writtenDocument;
    private int writtenOffset;

    /** A text that is not read yet, and is read within the usual limits. */
    public ReadText(SourceFile source) {
        this(source, new YamlReader(Limits.DEFAULT));
    }

    /** A text that is not read yet. */
    public ReadText(SourceFile source, YamlReader reader) {
        this.reader = reader;
        this.source = source;
        this.before = null;
        this.splices = List.of();
    }

    private ReadText(ReadText before, List<Splice> splices) {
        this.reader = before.reader;
        this.before = before;
        this.splices = splices;
    }

    /** What a text becomes by an edit; put together when it is asked for. */
    ReadText with(List<Splice> edits) {
        return new ReadText(this, edits);
    }

    /** Another text under the same name, to be read in the same way. */
    public ReadText with(String text) {
        return new ReadText(source().with(text), reader);
    }

    /** The text and its name. */
    public SourceFile source() {
        if (source == null) {
            SourceFile first =
                    Objects.requireNonNull(before, "made with a text or of one").source();
            source = first.with(Splice.apply(first.text(), splices));
            before = null;
        }
        return source;
    }

    Lines lines() {
        if (lines == null) {
            lines = new Lines(source().text());
        }
        return lines;
    }

    /** An object as it is written. */
    Written written(int document, Position object) throws RefusedException {
        if (written == null || writtenDocument != document || writtenOffset != object.offset()) {
            written = new Written(this, document(document), object);
            writtenDocument = document;
            writtenOffset = object.offset();
        }
        return written;
    }

    private WrittenDocument document(int index) throws RefusedException {
        WrittenDocument known = documents.get(index);
        if (known == null) {
            if (index >= syntax().size()) {
                throw new RefusedException("the file cannot be read as a whole");
            }
            known = new WrittenDocument(syntax().get(index), lines());
            documents.put(index, known);
        }
        return known;
    }

    /** Its documents with what they say. */
    public YamlStream stream() {
        if (stream == null) {
            stream = reader.read(source());
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

    /** Its comments; none if it cannot be read to its end. */
    Comments comments() {
        if (comments == null) {
            comments = Comments.of(lines(), syntax());
        }
        return comments;
    }

    /** Its documents as they are written; none if it cannot be read to its end. */
    private List<Syntax> syntax() {
        if (syntax == null) {
            List<Syntax> read = SyntaxReader.read(source());
            syntax = read == null ? List.of() : read;
        }
        return syntax;
    }
}
