package io.certwatch.product.productimport.reading.web;

import io.certwatch.platform.web.ReadersText;
import io.certwatch.product.productimport.reading.Column;
import io.certwatch.product.productimport.reading.Column.Sureness;
import io.certwatch.product.productimport.reading.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table found in a file.
 *
 * @param unspoken fields without a column, whose stored values are kept
 */
public record TableView(String sheet, long headerRow, List<ColumnView> columns, List<String> unspoken) {

    public static TableView of(Layout layout) {
        return new TableView(
                layout.sheet(),
                layout.headerRow(),
                layout.columns().stream()
                        .map(column -> ColumnView.of(layout.sheet(), column))
                        .toList(),
                layout.unspoken());
    }

    public record ColumnView(
            String sheet,
            int number,
            String header,
            @Nullable String meaning,
            Sureness sureness,
            ReadersText why,
            List<String> samples) {

        static ColumnView of(String sheet, Column column) {
            var meaning = column.meaning();
            return new ColumnView(
                    sheet,
                    column.number(),
                    column.header(),
                    meaning == null ? null : meaning.toString(),
                    column.sureness(),
                    new ReadersText(column.why()),
                    column.samples());
        }
    }
}
