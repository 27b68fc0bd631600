package io.certwatch.product.productimport.reading;

import java.util.List;

/**
 * One table of a file.
 *
 * @param sheet its name; empty for a text file
 * @param headerRow the row with the headers, as numbered by a spreadsheet
 * @param columns all that have a header or a value in the first rows
 */
public record Layout(String sheet, long headerRow, List<Column> columns) {

    public Layout {
        columns = List.copyOf(columns);
    }

    /** Fields without a column, by their names in the JSON form. */
    public List<String> unspoken() {
        return UnmappedFields.of(this).names();
    }
}
