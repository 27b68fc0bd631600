package io.certwatch.product.productimport.reading;

/** A row of a file, as numbered by a spreadsheet. */
public record Place(String sheet, long row) {

    @Override
    public String toString() {
        return sheet.isEmpty() ? "row " + row : "sheet '" + sheet + "', row " + row;
    }
}
