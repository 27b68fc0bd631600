package io.certwatch.tabular.html;

import io.certwatch.tabular.Cell;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Lays the cells of a table out, so that merged ones stand in every row and column that they reach over. */
final class Grid {

    private static final int WIDEST = 200;

    private record Above(Cell cell, int rowsLeft) {}

    private final Element table;
    private final String part;
    private final Map<Integer, Above> above = new HashMap<>();

    Grid(Element table, String part) {
        this.table = table;
        this.part = part;
    }

    void rows(TableSink sink) throws UnreadableSource {
        int number = 0;
        for (var tr : table.select("tr")) sink.row(row(tr, ++number));
    }

    private Row row(Element tr, int number) throws UnreadableSource {
        var cells = new ArrayList<Cell>();
        for (var td : tr.select("> td, > th")) {
            takeFromAbove(cells);
            var cell = new Cell(Blocks.linesOf(td), new Place(part, number, cells.size() + 1));
            int columns = span(td, "colspan", WIDEST);
            int rows = span(td, "rowspan", Integer.MAX_VALUE);
            for (int i = 0; i < columns; i++) {
                if (rows > 1) above.put(cells.size(), new Above(cell, rows - 1));
                cells.add(cell);
                if (cells.size() > WIDEST) throw new UnreadableSource(cell.place() + ": the table is wider than " + WIDEST + " columns");
            }
        }
        takeFromAbove(cells);
        return new Row(cells);
    }

    private void takeFromAbove(ArrayList<Cell> cells) {
        for (var from = above.remove(cells.size()); from != null; from = above.remove(cells.size())) {
            if (from.rowsLeft() > 1) above.put(cells.size(), new Above(from.cell(), from.rowsLeft() - 1));
            cells.add(from.cell());
        }
    }

    /** A span of 0 reaches to the end of the table; what is no number counts as 1. */
    private static int span(Element cell, String name, int atMost) {
        var written = cell.attr(name).strip();
        if (!written.matches("\\d{1,6}")) return 1;
        int span = Integer.parseInt(written);
        return span == 0 ? atMost : Math.min(span, atMost);
    }
}
