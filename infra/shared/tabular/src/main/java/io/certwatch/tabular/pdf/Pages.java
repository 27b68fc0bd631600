package io.certwatch.tabular.pdf;

import io.certwatch.tabular.Place;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import technology.tabula.Cell;
import technology.tabula.ObjectExtractor;
import technology.tabula.Page;
import technology.tabula.Ruling;
import technology.tabula.Table;
import technology.tabula.extractors.BasicExtractionAlgorithm;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/** The tables, page by page. A table that continues at the top of the next page stays one table. */
final class Pages {

    /** In points; shorter ones are strokes of drawn letters. */
    private static final double SHORTEST_LINE = 12;

    private static final int LONGEST_TITLE = 60;
    private static final int CROSSINGS = 10_000;

    private final TableSink sink;
    private int columns;
    private boolean words;
    private String lastLine = "";

    Pages(TableSink sink) {
        this.sink = sink;
    }

    void read(PDDocument document) throws IOException, UnreadableSource {
        try (var pages = new ObjectExtractor(document)) {
            for (var all = pages.extract(); all.hasNext(); ) read(all.next());
        }
        if (!words) throw new UnreadableSource("its pages are images without text");
    }

    private void read(Page page) throws UnreadableSource {
        if (page.getText().isEmpty()) return;
        words = true;
        var part = "page " + page.getPageNumber();
        var cells = cells(lines(page.getHorizontalRulings()), lines(page.getVerticalRulings()), part);
        var areas = SpreadsheetExtractionAlgorithm.findSpreadsheetsFromCells(cells);
        areas.sort((one, other) -> Double.compare(one.getTop(), other.getTop()));
        double from = 0;
        boolean first = true;
        for (var area : areas) {
            boolean text = text(page, from, area.getTop(), part);
            table(new RuledTable(page, area, cells), part, first && !text);
            first = false;
            from = area.getBottom();
        }
        text(page, from, page.getBottom(), part);
    }

    private void table(RuledTable table, String part, boolean atTop) {
        if (table.columns() < 2) return;
        if (!atTop || table.columns() != columns) sink.table(lastLine, part);
        columns = table.columns();
        lastLine = "";
        table.rows(part).forEach(sink::row);
    }

    /** The library tries every crossing of lines with every other. */
    private static List<Cell> cells(List<Ruling> horizontal, List<Ruling> vertical, String part)
            throws UnreadableSource {
        if ((long) horizontal.size() * vertical.size() > CROSSINGS)
            throw new UnreadableSource(part + " has more than " + CROSSINGS + " crossings of lines");
        return SpreadsheetExtractionAlgorithm.findCells(horizontal, vertical);
    }

    private static List<Ruling> lines(List<Ruling> rulings) {
        return rulings.stream()
                .filter(ruling -> ruling.length() >= SHORTEST_LINE)
                .toList();
    }

    /** The lines between two heights of a page; false if there are none. */
    @SuppressWarnings("rawtypes") // The library's own cells are raw.
    private boolean text(Page page, double top, double bottom, String part) {
        if (bottom - top < 1) return false;
        var between = page.getArea((float) top, page.getLeft(), (float) bottom, page.getRight());
        if (between.getText().isEmpty()) return false;
        boolean any = false;
        for (Table block : new BasicExtractionAlgorithm().extract(between)) {
            for (var line : block.getRows()) {
                var text = new StringBuilder();
                for (var cell : line) text.append(cell.getText()).append(' ');
                var read = ChinesePunctuation.restore(text.toString().strip());
                if (read.isEmpty()) continue;
                any = true;
                lastLine = read.length() <= LONGEST_TITLE ? read : "";
                sink.text(read, new Place(part, 0, 0));
            }
        }
        return any;
    }
}
