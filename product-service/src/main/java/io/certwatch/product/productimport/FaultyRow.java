package io.certwatch.product.productimport;

import io.certwatch.product.productimport.reading.Read.Problem;
import io.certwatch.tabular.spreadsheet.RowPlace;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.util.List;

/**
 * A row with a fault: either rejected, or stored without the cells that could not be read.
 *
 * @param number counted from 1 among the rows of the file that are not blank
 * @param cells unchanged, in the order of the columns
 */
public record FaultyRow(long number, RowPlace place, List<Problem> problems, List<String> cells) {

    public FaultyRow {
        problems = List.copyOf(problems);
        cells = List.copyOf(cells);
    }

    static FaultyRow of(long number, SheetRow row, List<Problem> problems) {
        return new FaultyRow(
                number,
                row.place(),
                problems,
                row.cells().stream().map(SheetCell::text).toList());
    }
}
