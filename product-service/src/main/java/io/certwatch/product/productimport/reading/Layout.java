package io.certwatch.product.productimport.reading;

import java.util.List;

/**
 * One table of a file.
 *
 * @param sheet     its name; empty in lines of text
 * @param headerRow the row with the headers, as a spreadsheet numbers it
 * @param columns   all that have a header or anything in the first rows
 */
public record Layout(String sheet, long headerRow, List<Column> columns) {

    public Layout {
        columns = List.copyOf(columns);
    }

    /** Fields that no column says anything of, by their names in the JSON form. */
    public List<String> unspoken() {
        return UnmappedFields.of(this).names();
    }
}
