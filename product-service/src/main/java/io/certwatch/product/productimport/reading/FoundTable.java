package io.certwatch.product.productimport.reading;

import io.certwatch.product.engine.Explanation;
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
    List<Explanation> obstacles() {
        var obstacles = new ArrayList<Explanation>(1);
        if (!headers.has(Field.SKU)) obstacles.add(Explanation.of("obstacle.no-sku"));
        if (!headers.has(Field.NAME) && !headers.has(Field.NAME_ZH) && !headers.has(Field.NAME_EN)) {
            obstacles.add(Explanation.of("obstacle.no-name"));
        }
        headers.conflicts().forEach(conflict -> obstacles.add(Explanation.of("obstacle.conflict", conflict)));
        var place =
                RowPlaceText.of(new RowPlace(sheet.name(), headers.row().place().row()));
        return obstacles.stream()
                .map(obstacle -> Explanation.of("obstacle.at", place, obstacle))
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
