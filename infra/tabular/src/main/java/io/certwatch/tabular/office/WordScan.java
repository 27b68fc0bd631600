package io.certwatch.tabular.office;

import io.certwatch.tabular.spreadsheet.UnreadableFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;

/** Measures a document before a tree is built of it, so that the tree never grows beyond the memory. */
final class WordScan {

    private static final int CELLS = 30_000;
    private static final int PARAGRAPHS = 50_000;
    private static final int ELEMENTS = 600_000;
    private static final String TEXT = "word/document.xml";
    /** In bytes. */
    private static final long ALL_AT_MOST = 512L << 20;

    private static final long TEXT_AT_MOST = 32L << 20;
    /** What a document has beside its text is kept in memory as a whole. */
    private static final long OTHERS_AT_MOST = 8L << 20;

    private int cells;
    private int paragraphs;
    private int elements;

    private WordScan() {}

    static void check(OPCPackage document) throws InvalidFormatException {
        long left = ALL_AT_MOST;
        for (var part : document.getParts()) {
            if (part instanceof PackagePropertiesPart) continue; // opening the package has read it
            var name = OfficePackage.name(part);
            long atMost = name.equals(TEXT) || !name.endsWith(".xml") ? TEXT_AT_MOST : OTHERS_AT_MOST;
            left -= OfficePackage.size(part, Math.min(left, atMost));
            if (name.equals(TEXT)) new WordScan().count(part);
        }
    }

    private void count(PackagePart text) {
        try (var xml = new XmlEvents(text)) {
            while (xml.next()) {
                if (!xml.begins()) continue;
                if (++elements > ELEMENTS) throw tooMany(ELEMENTS, "elements");
                if (xml.begins("tc") && ++cells > CELLS) throw tooMany(CELLS, "cells");
                if (xml.begins("p") && ++paragraphs > PARAGRAPHS) throw tooMany(PARAGRAPHS, "paragraphs");
            }
        }
    }

    private static UnreadableFile tooMany(int atMost, String what) {
        return new UnreadableFile("the document has more than " + atMost + " " + what
                + "; send a list as large as this as a workbook or as CSV");
    }
}
