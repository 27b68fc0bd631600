package io.certwatch.tabular.spreadsheet;

/** A row of a file, as numbered by a spreadsheet. */
public record RowPlace(String sheet, long row) {

    public Reason words() {
        return sheet.isEmpty() ? Reason.of("place.row", row) : Reason.of("place.sheet-row", sheet, row);
    }

    @Override
    public String toString() {
        return sheet.isEmpty() ? "row " + row : "sheet '" + sheet + "', row " + row;
    }
}
