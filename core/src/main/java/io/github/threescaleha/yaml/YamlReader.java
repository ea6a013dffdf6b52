package io.github.threescaleha.yaml;

import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Reads the documents of a file. A document that cannot be parsed becomes a problem, and reading goes on at the next
 * line that starts a document.
 */
public final class YamlReader {
    private static final int MOST_BROKEN_DOCUMENTS = 20;

    private final Limits limits;

    /** A reader that refuses what is over the limits. */
    public YamlReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads a whole file; never fails, problems are part of the answer. */
    public YamlStream read(SourceFile file) {
        return new Reading(file).all();
    }

    /**
     * The value that a text stands for where it takes the place of a whole value, as a template parameter does: a number,
     * a boolean or null as JSON writes them, a list or mapping as something unknown, else text.
     */
    public static YamlScalar scalarOf(String text, Span span) {
        YamlScalar.Type plain = ScalarTypes.plain(text);
        YamlScalar.Type type = switch (plain) {
            case BOOLEAN -> text.equals("true") || text.equals("false") ? plain : YamlScalar.Type.STRING;
            case NULL -> text.equals("null") ? plain : YamlScalar.Type.STRING;
            case STRING -> text.startsWith("{") || text.startsWith("[") ? YamlScalar.Type.UNKNOWN : plain;
            default -> plain;
        };
        return new YamlScalar(type, text, YamlScalar.Style.PLAIN, span);
    }

    /** What a text is taken for where it stands without quotes. */
    public static YamlScalar.Type plainType(String text) {
        return ScalarTypes.plain(text);
    }

    /** The reading of one file: what it gave so far, and the line from which it goes on. */
    private final class Reading {
        private final SourceFile file;
        private final String text;
        private final List<YamlDocument> documents = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int from;
        private Position base = Position.START;

        Reading(SourceFile file) {
            this.file = file;
            this.text = JsonText.readable(file);
        }

        YamlStream all() {
            int next = 0;
            while (next >= 0) {
                base = position(next);
                from = next;
                next = readUntilBroken(text.length());
            }
            return new YamlStream(documents, problems);
        }

        /** Where to go on reading after a broken document, or -1 at the end of the file. */
        private int readUntilBroken(int to) {
            DocumentBuilder builder = new DocumentBuilder(limits, base, documents.size() + problems.size());
            int unprintable = StretchReader.firstUnprintable(text, from, to);
            if (unprintable >= 0) {
                return brokenCharacter(unprintable);
            }
            StretchReader reader = new StretchReader(text, from, to);
            try {
                builder.readAll(new ParserImpl(reader, options()), documents);
                return to < text.length() ? to : -1;
            } catch (BrokenDocumentException e) {
                return broken(e.position(), e.getMessage());
            } catch (MarkedYAMLException e) {
                Position at = e.getProblemMark() == null ? base : builder.position(e.getProblemMark());
                return broken(at, "cannot be parsed: " + problem(e));
            } catch (NumberFormatException e) {
                return broken(
                        builder.position(reader.getMark()), "cannot be parsed: an escape stands for no character");
            } catch (YAMLException e) {
                return broken(base, "cannot be parsed: " + e.getMessage());
            }
        }

        /** The parser must not meet the character, so the documents before it are read on their own. */
        private int brokenCharacter(int at) {
            int document = documentBefore(at);
            return document > from
                    ? readUntilBroken(document)
                    : broken(position(at), "cannot be parsed: a control character is not allowed here");
        }

        private int broken(Position at, String message) {
            if (problems.isEmpty() && Templates.isTemplate(text)) {
                problems.add(Problem.at(file.name(), at, Templates.MESSAGE));
                return -1;
            }
            problems.add(Problem.at(file.name(), at, message));
            if (problems.size() == MOST_BROKEN_DOCUMENTS) {
                problems.add(Problem.at(file.name(), at, "is broken in many places: the rest of it is not read"));
                return -1;
            }
            int index = text.offsetByCodePoints(from, at.offset() - base.offset());
            boolean tooMany = documents.size() + problems.size() > limits.documents();
            return tooMany ? -1 : documentAfter(Math.max(from, index - 1));
        }

        private int documentAfter(int after) {
            int at = text.indexOf("\n---", after);
            while (at >= 0 && !beginsDocument(at + 1)) {
                at = text.indexOf("\n---", at + 1);
            }
            return at < 0 ? -1 : at + 1;
        }

        private int documentBefore(int before) {
            int at = text.lastIndexOf("\n---", before);
            while (at >= from && !beginsDocument(at + 1)) {
                at = text.lastIndexOf("\n---", at - 1);
            }
            return at + 1;
        }

        private boolean beginsDocument(int at) {
            return at + 3 == text.length() || Character.isWhitespace(text.charAt(at + 3));
        }

        /** The position of a character after {@link #from}, which begins a line. */
        private Position position(int at) {
            int line = base.line();
            int lineStart = from;
            for (int i = from; i < at; i++) {
                char c = text.charAt(i);
                boolean firstOfPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                if (!firstOfPair && (c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029')) {
                    line++;
                    lineStart = i + 1;
                }
            }
            int offset = base.offset() + text.codePointCount(from, at);
            return new Position(offset, line, StretchReader.columns(text, lineStart, at) + 1);
        }
    }

    private static String problem(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "it is no YAML" : withoutHandle(e.getProblem());
        return e.getContext() == null ? problem : e.getContext() + ", " + problem;
    }

    /** What looks like a tag may be a password that somebody forgot to quote. */
    private static String withoutHandle(String problem) {
        int handle = problem.indexOf(" !");
        return handle < 0 ? problem : problem.substring(0, handle);
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }
}
