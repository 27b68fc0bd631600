package io.certwatch.product.productimport.reading.web;

import io.certwatch.product.productimport.reading.Column;
import io.certwatch.product.productimport.reading.ColumnMeaning;
import io.certwatch.product.productimport.reading.Detection;
import io.certwatch.product.productimport.reading.Instructions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Builds a mapping from the detected meaning of every column; it leaves out the header row, because title rows come
 * and go.
 */
final class MappingDraft {

    private MappingDraft() {}

    static Instructions of(Detection detection, Instructions said) {
        var columns = new LinkedHashMap<String, ColumnMeaning>();
        for (var layout : detection.layouts()) {
            var twins = twins(layout.columns());
            for (var column : layout.columns()) {
                var meaning = column.meaning() == null ? new ColumnMeaning.Ignored() : column.meaning();
                if (!column.header().isEmpty() || column.meaning() != null)
                    columns.putIfAbsent(key(column, twins), meaning);
            }
        }
        return new Instructions(
                detection.charset(), detection.separator(), said.sheet(), said.headerRow(), Map.copyOf(columns));
    }

    /** Null for a header that two columns share or that was cut. */
    private static String key(Column column, Set<String> twins) {
        return column.header().isEmpty()
                        || column.header().length() > Column.LONGEST_HEADER
                        || twins.contains(column.header())
                ? "#" + column.number()
                : column.header();
    }

    private static Set<String> twins(Iterable<Column> columns) {
        var seen = new HashSet<String>();
        var twins = new HashSet<String>();
        for (var column : columns) {
            if (!seen.add(column.header())) twins.add(column.header());
        }
        return twins;
    }
}
