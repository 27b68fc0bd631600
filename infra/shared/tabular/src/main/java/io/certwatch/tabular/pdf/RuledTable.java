package io.certwatch.tabular.pdf;

import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import technology.tabula.Cell;
import technology.tabula.Page;
import technology.tabula.Rectangle;
import technology.tabula.TextElement;

/** The cells between the lines of one table, in rows and columns; a cell that spans several is in all of them. */
final class RuledTable {

    /** Lines at most this far apart are one line. */
    private static final double NEAR = 3;

    private final List<Cell> cells;
    private final List<Double> tops;
    private final List<Double> lefts;

    RuledTable(Page page, Rectangle area, List<Cell> all) {
        cells = all.stream()
                .filter(cell -> area.contains(cell.getCenterX(), cell.getCenterY()))
                .toList();
        for (var cell : cells) cell.setTextElements(TextElement.mergeWords(page.getText(cell)));
        tops = edges(Cell::getTop);
        lefts = edges(Cell::getLeft);
    }

    int columns() {
        return lefts.size();
    }

    List<Row> rows(String part) {
        var rows = new ArrayList<Row>();
        Map<Cell, io.certwatch.tabular.Cell> read = new HashMap<>();
        for (int row = 0; row < tops.size(); row++) {
            var texts = new ArrayList<io.certwatch.tabular.Cell>();
            for (int column = 0; column < lefts.size(); column++) {
                var place = new Place(part, row + 1, column + 1);
                var cell = at(lefts.get(column) + NEAR, tops.get(row) + NEAR);
                texts.add(
                        cell == null
                                ? new io.certwatch.tabular.Cell("", place)
                                : read.computeIfAbsent(
                                        cell, known -> new io.certwatch.tabular.Cell(text(known), place)));
            }
            rows.add(new Row(texts));
        }
        return rows;
    }

    private @Nullable Cell at(double x, double y) {
        return cells.stream().filter(cell -> cell.contains(x, y)).findFirst().orElse(null);
    }

    private static String text(Cell cell) {
        return ChinesePunctuation.restore(cell.getText().replace('\r', '\n').strip());
    }

    private List<Double> edges(ToDoubleFunction<Cell> edge) {
        var edges = new ArrayList<Double>();
        for (double at : cells.stream().mapToDouble(edge).sorted().toArray()) {
            if (edges.isEmpty() || at - edges.getLast() > NEAR) edges.add(at);
        }
        return edges;
    }
}
