package io.certwatch.tabular.spreadsheet;

/** A row of a file, as numbered by a spreadsheet. */
public record RowPlace(String sheet, long row) {

    @Override
    public String toString() {
        return sheet.isEmpty() ? "row " + row : "sheet '" + sheet + "', row " + row;
    }
}
