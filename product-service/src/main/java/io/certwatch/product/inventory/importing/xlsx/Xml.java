package io.certwatch.product.inventory.importing.xlsx;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.certwatch.product.inventory.importing.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The elements of a part, one after the other, whatever their name space. No document type, no entities, nothing unbounded. */
final class Xml implements AutoCloseable {

    /** Excel allows 32 767 characters in a cell. */
    static final int LONGEST_TEXT = 1 << 16;

    private final InputStream in;
    private final String part;
    private final XMLStreamReader reader;
    private boolean start;
    private boolean end;

    Xml(InputStream in, String part) {
        this.in = in;
        this.part = part;
        try {
            reader = factory().createXMLStreamReader(in);
        } catch (XMLStreamException broken) {
            throw broken(broken);
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

    /** Goes on to the next begin or end of an element. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                start = event == XMLStreamConstants.START_ELEMENT;
                end = event == XMLStreamConstants.END_ELEMENT;
                if (start || end) return true;
                if (event == XMLStreamConstants.DTD) throw new Unreadable("its part " + part + " has a document type, which no workbook has");
            }
            return false;
        } catch (XMLStreamException | RuntimeException broken) {
            throw broken(broken);
        }
    }

    boolean begins(String element) {
        return start && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return end && reader.getLocalName().equals(element);
    }

    /** By its local name: relations are in a name space of their own, or of the strict form. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        }
        return null;
    }

    /** The text up to the end of the element that has just begun; what is beyond the longest a cell can have is refused. */
    void textTo(StringBuilder text) {
        try {
            for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    if (text.length() > LONGEST_TEXT) throw new Unreadable("its part " + part + " has a cell of more than " + LONGEST_TEXT + " characters");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    skip();
                }
            }
            start = false;
            end = true;
        } catch (XMLStreamException | RuntimeException broken) {
            throw broken(broken);
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }

    private Unreadable broken(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable known) return known;
        }
        return new Unreadable("its part " + part + " is broken or cut off", null, broken);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException broken) {
            throw broken(broken);
        }
    }
}
