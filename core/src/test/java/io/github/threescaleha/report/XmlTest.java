package io.github.threescaleha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlTest {
    @Test
    void markup_in_text_and_attributes_is_text() throws IOException {
        String text = "]]> <a b=\"c\" d='e'/> &amp; \n\t";
        assertThat(written(text).getTextContent()).isEqualTo(text);
        assertThat(written(text).getAttribute("name")).isEqualTo(text);
    }

    @Test
    void characters_that_xml_cannot_hold_are_replaced() throws IOException {
        assertThat(written("a\u0000b\u001Bc\uFFFEd\uD800e\u0085f\u202Eg\rh").getTextContent())
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh");
    }

    @Test
    void every_character_can_be_read_back() throws IOException {
        StringBuilder all = new StringBuilder();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(all::appendCodePoint);
        assertThat(written(all.toString()).getTextContent().codePoints().count())
                .isPositive();
    }

    private static Element written(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        new Xml(out).text("it", text, "name", text);
        return JunitXml.parse(out.toString()).getDocumentElement();
    }
}
