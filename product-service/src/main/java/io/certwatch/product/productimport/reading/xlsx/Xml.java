package io.certwatch.product.productimport.reading.xlsx;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.certwatch.product.productimport.reading.Unreadable;
import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Pulls the XML events of a part one by one. It allows no document type, no entities and no unbounded text: POI gets
 * only events that passed these checks.
 */
final class Xml implements AutoCloseable {

    /** In characters; Excel allows 32 767 in a cell. */
    private static final int LONGEST_TEXT = 1 << 16;
    /** Elements whose text is limited as a whole, however many runs it has. */
    private static final Set<String> TEXTS = Set.of("row", "c", "si");

    private final String part;
    private final BoundedInputStream in;
    private final XMLStreamReader reader;
    private int event;
    private int text;

    Xml(PackagePart part) {
        this.part = Parts.name(part);
        try {
            in = BoundedInputStream.builder()
                    .setInputStream(part.getInputStream())
                    .get();
            reader = factory().createXMLStreamReader(in);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw Parts.broken(this.part, broken);
        }
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100);
        return factory;
    }

    /** Reads a part of texts completely, for callers that do not check the length of a text themselves. */
    static void checkTexts(PackagePart part) {
        try (var xml = new Xml(part)) {
            while (xml.next()) xml.measure();
        } catch (RuntimeException broken) {
            throw Parts.broken(Parts.name(part), broken);
        }
    }

    /** Reads a part completely that others load into memory as a whole. */
    static void checkSize(PackagePart part, long atMost) {
        try (var xml = new Xml(part)) {
            while (xml.next()) {
                if (xml.taken() <= atMost) continue;
                throw new Unreadable(
                        "it is packed to burst: its part " + xml.part + " is larger than " + (atMost >> 20) + " MB");
            }
        }
    }

    /** Advances to the next event. */
    boolean next() {
        try {
            if (!reader.hasNext()) return false;
            event = reader.next();
        } catch (XMLStreamException | RuntimeException broken) {
            throw Parts.broken(part, broken);
        }
        if (event == XMLStreamConstants.DTD)
            throw new Unreadable("its part " + part + " has a document type, which no workbook has");
        return true;
    }

    boolean begins(String element) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element);
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** Passes the event to a handler, which may keep its text. */
    void tell(ContentHandler handler) throws SAXException {
        measure();
        var name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                ? reader.getLocalName()
                : "";
        if (event == XMLStreamConstants.START_ELEMENT)
            handler.startElement(reader.getNamespaceURI(), name, name, attributes());
        else if (event == XMLStreamConstants.END_ELEMENT) handler.endElement(reader.getNamespaceURI(), name, name);
        else if (isText())
            handler.characters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private void measure() {
        if (event == XMLStreamConstants.START_ELEMENT && TEXTS.contains(reader.getLocalName())) text = 0;
        if (isText()) text += reader.getTextLength();
        if (text > LONGEST_TEXT)
            throw new Unreadable("its part " + part + " has a cell of more than " + LONGEST_TEXT + " characters");
    }

    private boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private AttributesImpl attributes() {
        var attributes = new AttributesImpl();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var name = reader.getAttributeLocalName(i);
            attributes.addAttribute("", name, name, "CDATA", reader.getAttributeValue(i));
        }
        return attributes;
    }

    String part() {
        return part;
    }

    /** The number of bytes read, unpacked. */
    long taken() {
        return in.getCount();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException broken) {
            throw Parts.broken(part, broken);
        }
    }
}
