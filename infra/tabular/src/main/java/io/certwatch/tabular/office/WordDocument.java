package io.certwatch.tabular.office;

import io.certwatch.tabular.Cell;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads the tables and paragraphs of a document in their order. */
final class WordDocument {

    private static final int LONGEST_TITLE = 60;

    private final TableSink sink;
    private int tables;
    private int paragraphs;
    private String title = "";

    private WordDocument(TableSink sink) {
        this.sink = sink;
    }

    static void read(Path file, TableSink sink) throws IOException {
        var parts = OfficePackage.open(file, false);
        try {
            WordScan.check(parts);
            try (var document = new XWPFDocument(parts)) {
                new WordDocument(sink).read(document);
            }
        } catch (InvalidFormatException broken) {
            throw new IOException(broken.getMessage(), broken);
        } finally {
            parts.revert();
        }
    }

    private void read(XWPFDocument document) {
        for (var element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph)
                paragraph(paragraph.getText().strip());
            if (element instanceof XWPFTable table) table(table);
        }
    }

    private void paragraph(String text) {
        if (text.isEmpty()) return;
        title = text.length() <= LONGEST_TITLE ? text : "";
        sink.text(text, new Place("paragraph " + ++paragraphs, 0, 0));
    }

    private void table(XWPFTable table) {
        var part = "table " + ++tables;
        sink.table(title, part);
        title = "";
        var above = new HashMap<Integer, Cell>();
        int number = 0;
        for (var row : table.getRows()) {
            var cells = new ArrayList<Cell>();
            number++;
            for (var cell : row.getTableCells()) spread(cell, new Place(part, number, cells.size() + 1), above, cells);
            sink.row(new Row(cells));
        }
    }

    /** A cell that goes on from above has the text of the one where it began. */
    private static void spread(XWPFTableCell cell, Place place, Map<Integer, Cell> above, ArrayList<Cell> cells) {
        var properties = cell.getCTTc().getTcPr();
        var merge = properties == null ? null : properties.getVMerge();
        boolean goesOn = merge != null && merge.getVal() != STMerge.RESTART;
        var text = cell.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .reduce((one, next) -> one + "\n" + next)
                .orElse("")
                .strip();
        var own = new Cell(text, place);
        int columns = properties == null || properties.getGridSpan() == null
                ? 1
                : properties.getGridSpan().getVal().intValue();
        for (int i = 0; i < Math.clamp(columns, 1, 100); i++) {
            var shown = goesOn ? above.getOrDefault(cells.size(), own) : own;
            if (merge == null) above.remove(cells.size());
            else above.put(cells.size(), shown);
            cells.add(shown);
        }
    }

    /** Measures a document before a tree is built of it, so that the tree never grows beyond the memory. */
    private static final class WordScan {

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
}
