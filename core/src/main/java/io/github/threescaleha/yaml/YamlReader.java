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
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

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
        List<YamlDocument> documents = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String text = JsonText.readable(file);
        int from = 0;
        while (from >= 0) {
            int index = documents.size() + problems.size();
            DocumentBuilder builder = new DocumentBuilder(limits, position(text, from), index);
            from = readUntilBroken(file, text, from, builder, documents, problems);
        }
        return new YamlStream(documents, problems);
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

    /** Where to go on reading after a broken document, or -1 at the end of the file. */
    private int readUntilBroken(
            SourceFile file,
            String text,
            int from,
            DocumentBuilder builder,
            List<YamlDocument> documents,
            List<Problem> problems) {
        try {
            builder.readAll(new ParserImpl(new StreamReader(text.substring(from)), options()), documents);
            return -1;
        } catch (BrokenDocumentException e) {
            return broken(file, text, from, e.position(), e.getMessage(), problems);
        } catch (MarkedYAMLException e) {
            Position at = e.getProblemMark() == null ? builder.base() : builder.position(e.getProblemMark());
            return broken(file, text, from, at, "cannot be parsed: " + problem(e), problems);
        } catch (ReaderException e) {
            Position at = position(text, text.offsetByCodePoints(from, e.getPosition()));
            return broken(file, text, from, at, "cannot be parsed: a control character is not allowed here", problems);
        } catch (YAMLException e) {
            return broken(file, text, from, builder.base(), "cannot be parsed: " + e.getMessage(), problems);
        }
    }

    private static int broken(
            SourceFile file, String text, int from, Position at, String message, List<Problem> problems) {
        if (Templates.isTemplate(text)) {
            problems.add(Problem.at(file.name(), at, Templates.MESSAGE));
            return -1;
        }
        problems.add(Problem.at(file.name(), at, message));
        if (problems.size() == MOST_BROKEN_DOCUMENTS) {
            problems.add(Problem.at(file.name(), at, "is broken in many places: the rest of it is not read"));
            return -1;
        }
        return nextDocument(text, Math.max(from, text.offsetByCodePoints(0, at.offset()) - 1));
    }

    /** Where the next document starts, a line of three dashes after a place; -1 if there is none. */
    private static int nextDocument(String text, int after) {
        int at = text.indexOf("\n---", after);
        while (at >= 0 && at + 4 < text.length() && !Character.isWhitespace(text.charAt(at + 4))) {
            at = text.indexOf("\n---", at + 1);
        }
        return at < 0 ? -1 : at + 1;
    }

    private static String problem(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "it is no YAML" : e.getProblem();
        return e.getContext() == null ? problem : e.getContext() + ", " + problem;
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }

    private static Position position(String text, int at) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            boolean firstOfPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (!firstOfPair && (c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029')) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(text.codePointCount(0, at), line, text.codePointCount(lineStart, at) + 1);
    }
}
