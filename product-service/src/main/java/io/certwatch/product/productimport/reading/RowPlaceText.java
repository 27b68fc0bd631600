package io.certwatch.product.productimport.reading;

import io.certwatch.product.engine.Explanation;
import io.certwatch.tabular.spreadsheet.RowPlace;

/** The place of a row in words. */
final class RowPlaceText {

    private RowPlaceText() {}

    static Explanation of(RowPlace place) {
        return place.sheet().isEmpty()
                ? Explanation.of("problem.row", place.row())
                : Explanation.of("problem.sheet-row", place.sheet(), place.row());
    }
}
