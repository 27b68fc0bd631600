package io.certwatch.tabular.office;

import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;

/** Measures a document before a tree is built of it, so that the tree grows neither beyond the memory nor slow. */
final class WordScan {

    private static final int CELLS = 30_000;
    private static final int PARAGRAPHS = 50_000;
    private static final int ELEMENTS = 600_000;
    /** The tree counts all parts of an element for each of them: rows of a table, cells of a row, paragraphs of a cell. */
    private static final int PARTS_OF_AN_ELEMENT = 5_000;

    private static final List<String> COUNTED = List.of("tbl", "tr", "tc", "p");

    private static final String TEXT = "word/document.xml";
    /** In bytes. */
    private static final long ALL_AT_MOST = 512L << 20;

    private static final long TEXT_AT_MOST = 32L << 20;
    /** What a document has beside its text, such as headers, is kept in memory as a whole. */
    private static final long OTHERS_AT_MOST = 8L << 20;

    private int cells;
    private int paragraphs;
    private int elements;

    private WordScan() {}

    static void check(OPCPackage document) throws InvalidFormatException {
        long left = ALL_AT_MOST;
        long leftForOthers = OTHERS_AT_MOST;
        var scan = new WordScan();
        for (var part : document.getParts()) {
            if (part instanceof PackagePropertiesPart) continue; // opening the package has read it
            var name = OfficePackage.name(part);
            boolean other = name.endsWith(".xml") && !name.equals(TEXT);
            long size = OfficePackage.size(part, Math.min(left, other ? leftForOthers : TEXT_AT_MOST));
            left -= size;
            if (other) leftForOthers -= size;
            if (name.equals(TEXT) || other) scan.count(part);
        }
    }

    private void count(PackagePart part) {
        Deque<Element> open = new ArrayDeque<>();
        try (var xml = new XmlEvents(part)) {
            while (xml.next()) {
                if (xml.ends()) open.poll();
                if (!xml.begins()) continue;
                if (++elements > ELEMENTS) throw tooMany("word.elements", ELEMENTS);
                if (xml.begins("tc") && ++cells > CELLS) throw tooMany("word.cells", CELLS);
                if (xml.begins("p") && ++paragraphs > PARAGRAPHS) throw tooMany("word.paragraphs", PARAGRAPHS);
                var around = open.peek();
                if (around != null && around.isCounted && ++around.parts > PARTS_OF_AN_ELEMENT)
                    throw tooMany("word.parts", PARTS_OF_AN_ELEMENT);
                open.push(new Element(COUNTED.stream().anyMatch(xml::begins)));
            }
        }
    }

    private static final class Element {

        private final boolean isCounted;
        private int parts;

        Element(boolean isCounted) {
            this.isCounted = isCounted;
        }
    }

    private static UnreadableFile tooMany(String key, int atMost) {
        return new UnreadableFile(Reason.of("word.large", Reason.of(key, atMost)));
    }
}
