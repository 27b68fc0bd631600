package io.certwatch.product.productimport.reading;

/** A row of a file, as a spreadsheet numbers it. */
public record Place(String sheet, long row) {

    @Override
    public String toString() {
        return sheet.isEmpty() ? "row " + row : "sheet '" + sheet + "', row " + row;
    }
}
