package io.certwatch.tabular.html;

import io.certwatch.tabular.Cell;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.UnreadableSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Arranges the cells of a table in rows and columns; a merged cell is in every row and column that it spans. */
final class Grid {

    static final int WIDEST = 200;

    private static final Pattern SPAN = Pattern.compile("[0-9]{1,6}");

    private record Above(Cell cell, int rowsLeft) {}

    private final Map<Integer, Above> above = new HashMap<>();
    private int number;
    private boolean cells;

    /** Whether the table has any cell. */
    boolean hasCells() {
        return cells;
    }

    /** The next row; its places do not name the table. */
    Row row(Element tr) throws UnreadableSource {
        number++;
        var cells = new ArrayList<Cell>();
        for (var td : tr.children()) {
            if (!td.normalName().equals("td") && !td.normalName().equals("th")) continue;
            takeFromAbove(cells);
            var cell = new Cell(Blocks.linesOf(td), new Place("", number, cells.size() + 1));
            int columns = span(td, "colspan", WIDEST);
            int rows = span(td, "rowspan", Integer.MAX_VALUE);
            for (int i = 0; i < columns; i++) {
                if (rows > 1) above.put(cells.size(), new Above(cell, rows - 1));
                cells.add(cell);
                if (cells.size() > WIDEST)
                    throw new UnreadableSource("row " + number + " of a table is wider than " + WIDEST + " columns");
            }
        }
        takeFromAbove(cells);
        this.cells |= !cells.isEmpty();
        return new Row(cells);
    }

    private void takeFromAbove(ArrayList<Cell> cells) {
        for (var from = above.remove(cells.size()); from != null; from = above.remove(cells.size())) {
            if (from.rowsLeft() > 1) above.put(cells.size(), new Above(from.cell(), from.rowsLeft() - 1));
            cells.add(from.cell());
        }
    }

    /** A span of 0 reaches to the end of the table; a span that is not a number counts as 1. */
    private static int span(Element cell, String name, int atMost) {
        var written = cell.attr(name).strip();
        if (!SPAN.matcher(written).matches()) return 1;
        int span = Integer.parseInt(written);
        return span == 0 ? atMost : Math.min(span, atMost);
    }
}
