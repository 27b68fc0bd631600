package io.certwatch.tabular.office;

import io.certwatch.tabular.Cell;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.TableSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
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
                .collect(Collectors.joining("\n"))
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
}
