package io.github.threescaleha.report;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads JUnit reports and compares them with the schema that Maven Surefire publishes. */
final class JunitXml {
    private JunitXml() {}

    static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("no XML: " + e.getMessage(), e);
        }
    }

    static void validate(Document document) {
        NodeList suites = document.getElementsByTagName("testsuite");
        try {
            for (int i = 0; i < suites.getLength(); i++) {
                schema().newValidator().validate(new DOMSource(suites.item(i)));
            }
        } catch (SAXException | IOException e) {
            throw new AssertionError("not by the schema: " + e.getMessage(), e);
        }
    }

    private static Schema schema() throws SAXException {
        URL schema = Objects.requireNonNull(
                JunitXml.class.getResource("/surefire-test-report.xsd"), "run mvn process-test-resources first");
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(schema);
    }
}
