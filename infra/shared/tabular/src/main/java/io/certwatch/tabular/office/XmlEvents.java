package io.certwatch.tabular.office;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the XML events of a part one by one. It allows no document type, no entities and no unbounded text.
 */
final class XmlEvents implements AutoCloseable {

    /** In characters; Excel allows 32 767 in a cell. */
    private static final int LONGEST_TEXT = 1 << 16;
    /** Elements whose text is limited as a whole, however many runs it has. */
    private static final Set<String> TEXTS = Set.of("row", "c", "si");

    private final String part;
    private final BoundedInputStream in;
    private final XMLStreamReader reader;
    private int event;
    private int text;

    XmlEvents(PackagePart part) {
        this.part = OfficePackage.name(part);
        try {
            in = BoundedInputStream.builder()
                    .setInputStream(part.getInputStream())
                    .get();
            reader = factory().createXMLStreamReader(in);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw OfficePackage.broken(this.part, broken);
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
        try (var xml = new XmlEvents(part)) {
            while (xml.nextOfTexts()) continue;
        } catch (RuntimeException broken) {
            throw OfficePackage.broken(OfficePackage.name(part), broken);
        }
    }

    /** Reads a part completely that others load into memory as a whole. */
    static void checkSize(PackagePart part, long atMost) {
        try (var xml = new XmlEvents(part)) {
            while (xml.next()) {
                if (xml.taken() <= atMost) continue;
                throw new UnreadableFile(Reason.of("office.part-large", xml.part, atMost >> 20));
            }
        }
    }

    /** Advances to the next event. */
    boolean next() {
        try {
            if (!reader.hasNext()) return false;
            event = reader.next();
        } catch (XMLStreamException | RuntimeException broken) {
            throw OfficePackage.broken(part, broken);
        }
        if (event == XMLStreamConstants.DTD) throw new UnreadableFile(Reason.of("office.document-type", part));
        return true;
    }

    boolean begins() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean begins(String element) {
        return begins() && reader.getLocalName().equals(element);
    }

    boolean ends() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean ends(String element) {
        return ends() && reader.getLocalName().equals(element);
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** Advances like {@link #next} and limits the text of a cell. */
    boolean nextOfTexts() {
        if (!next()) return false;
        measure();
        return true;
    }

    /** Reads to the end of the element, of which the current event is the beginning. */
    String textOf(String element) {
        var text = new StringBuilder();
        while (nextOfTexts() && !ends(element)) {
            if (isText()) text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
        return text.toString();
    }

    private void measure() {
        if (event == XMLStreamConstants.START_ELEMENT && TEXTS.contains(reader.getLocalName())) text = 0;
        if (isText()) text += reader.getTextLength();
        if (text > LONGEST_TEXT) throw new UnreadableFile(Reason.of("office.cell-long", part, LONGEST_TEXT));
    }

    private boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
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
            throw OfficePackage.broken(part, broken);
        }
    }
}
