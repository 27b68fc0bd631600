package io.certwatch.tabular.office;

import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts what stands in a document before a tree is built of it, so that the tree never grows beyond the memory. */
final class WordScan {

    private static final int CELLS = 30_000;
    private static final int PARAGRAPHS = 50_000;
    private static final int ELEMENTS = 600_000;
    private static final int DEEPEST = 200;

    private int cells;
    private int paragraphs;
    private int elements;
    private int depth;

    private WordScan() {}

    static void check(Path file) throws IOException, UnreadableSource {
        try (var zip = new ZipFile(file.toFile());
                var text = zip.getInputStream(zip.getEntry("word/document.xml"))) {
            new WordScan().check(Xml.open(text));
        } catch (XMLStreamException broken) {
            throw new UnreadableSource("word/document.xml inside it is broken", broken);
        }
    }

    private void check(XMLStreamReader xml) throws XMLStreamException, UnreadableSource {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) begins(xml.getLocalName());
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }

    private void begins(String name) throws UnreadableSource {
        if (++depth > DEEPEST)
            throw new UnreadableSource("its elements lie more than " + DEEPEST + " deep in each other");
        if (++elements > ELEMENTS) throw tooMany(ELEMENTS, "elements");
        if (name.equals("tc") && ++cells > CELLS) throw tooMany(CELLS, "cells");
        if (name.equals("p") && ++paragraphs > PARAGRAPHS) throw tooMany(PARAGRAPHS, "paragraphs");
    }

    private static UnreadableSource tooMany(int atMost, String what) {
        return new UnreadableSource("the document has more than " + atMost + " " + what
                + "; send a list as large as this as a workbook or as CSV");
    }
}
