package io.certwatch.catalogue.source.pdf;

import io.certwatch.catalogue.source.Cell;
import io.certwatch.catalogue.source.Place;
import io.certwatch.catalogue.source.Row;
import io.certwatch.catalogue.source.TableSink;
import io.certwatch.catalogue.source.UnreadableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import technology.tabula.ObjectExtractor;
import technology.tabula.Page;
import technology.tabula.RectangularTextContainer;
import technology.tabula.Table;
import technology.tabula.extractors.BasicExtractionAlgorithm;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/** The tables of one page after the other. A table that goes on at the top of the next page stays one table. */
@SuppressWarnings("rawtypes") // The library's own cells are raw.
final class Pages {

    private final TableSink sink;
    private int columns;
    private boolean words;

    Pages(TableSink sink) {
        this.sink = sink;
    }

    void read(PDDocument document) throws IOException, UnreadableSource {
        try (var pages = new ObjectExtractor(document)) {
            for (var all = pages.extract(); all.hasNext();) read(all.next());
        }
        if (!words) throw new UnreadableSource("its pages are pictures without text");
    }

    private void read(Page page) {
        words |= !page.getText().isEmpty();
        var part = "page " + page.getPageNumber();
        var tables = new SpreadsheetExtractionAlgorithm().extract(page).stream().filter(table -> table.getColCount() > 1).toList();
        text(page, tables, part);
        boolean first = true;
        for (var table : tables) {
            boolean goesOn = first && columns == table.getColCount();
            if (!goesOn) sink.table("", part);
            rows(table, part);
            columns = table.getColCount();
            first = false;
        }
    }

    private void rows(Table table, String part) {
        int number = 0;
        for (var line : table.getRows()) {
            number++;
            var cells = new ArrayList<Cell>();
            for (RectangularTextContainer cell : line) {
                cells.add(new Cell(cell.getText().replace('\r', '\n').strip(), new Place(part, number, cells.size() + 1)));
            }
            sink.row(new Row(cells));
        }
    }

    /** What stands on the page above, between and below its tables. */
    private void text(Page page, List<Table> tables, String part) {
        if (page.getText().isEmpty()) return;
        for (var block : new BasicExtractionAlgorithm().extract(page)) {
            for (var line : block.getRows()) {
                var text = new StringBuilder();
                for (var cell : line) {
                    boolean inTable = tables.stream().anyMatch(table -> table.intersects(cell));
                    if (!inTable) text.append(cell.getText()).append(' ');
                }
                if (!text.toString().isBlank()) sink.text(text.toString().strip(), new Place(part, 0, 0));
            }
        }
    }
}
