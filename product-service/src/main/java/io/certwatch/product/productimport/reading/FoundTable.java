package io.certwatch.product.productimport.reading;

import io.certwatch.product.productimport.reading.ColumnMeaning.Field;
import io.certwatch.tabular.spreadsheet.RowPlace;
import io.certwatch.tabular.spreadsheet.Sheet;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/** A sheet with its presumed headers and the first rows below them. */
record FoundTable(Sheet sheet, Headers headers, List<SheetRow> below) {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 80;

    /** Sheets without products have none of these columns. */
    boolean hasProductColumns() {
        return headers.has(Field.SKU) && headers.score() > 1;
    }

    /** What a person has to specify before it can be read. */
    List<String> obstacles() {
        var obstacles = new ArrayList<String>(1);
        if (!headers.has(Field.SKU)) obstacles.add("no column is known as the SKU; say which it is");
        if (!headers.has(Field.NAME) && !headers.has(Field.NAME_ZH) && !headers.has(Field.NAME_EN)) {
            obstacles.add("no column is known as the name of the product; say which it is");
        }
        headers.conflicts()
                .forEach(conflict -> obstacles.add(conflict + "; say which is meant, and leave out the other"));
        return obstacles.stream()
                .map(obstacle ->
                        new RowPlace(sheet.name(), headers.row().place().row()) + ": " + obstacle)
                .toList();
    }

    Layout layout() {
        return new Layout(
                sheet.name(),
                headers.row().place().row(),
                numbers()
                        .mapToObj(number -> headers.column(number, samples(number)))
                        .toList());
    }

    /** Columns with a header or a value below it. */
    long columns() {
        return numbers().count();
    }

    private IntStream numbers() {
        int width = below.stream().mapToInt(row -> row.cells().size()).reduce(headers.width(), Math::max);
        return IntStream.rangeClosed(1, width)
                .filter(number -> !headers.row().cell(number).blank()
                        || below.stream().anyMatch(row -> !row.text(number).isBlank()));
    }

    private List<String> samples(int number) {
        var samples = new LinkedHashSet<String>();
        for (var row : below) {
            var text = row.text(number).strip();
            if (!text.isEmpty() && samples.size() < SAMPLES) samples.add(HeaderText.cut(text, LONGEST_SAMPLE));
        }
        return List.copyOf(samples);
    }
}
