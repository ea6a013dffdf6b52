package io.github.threescaleha.report;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Where templates write to: all that is not of the template itself is made printable, then escaped for the place that it
 * goes to, without anyone asking for it.
 */
final class HtmlOutput extends OwaspHtmlTemplateOutput {
    HtmlOutput(Appendable out) {
        super(new AppendableOutput(out));
    }

    @Override
    public void writeUserContent(@Nullable String value) {
        super.writeUserContent(value == null ? null : Printable.of(value));
    }

    private record AppendableOutput(Appendable out) implements TemplateOutput {
        @Override
        public void writeContent(String value) {
            writeContent(value, 0, value.length());
        }

        @Override
        public void writeContent(String value, int from, int to) {
            try {
                out.append(value, from, to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
