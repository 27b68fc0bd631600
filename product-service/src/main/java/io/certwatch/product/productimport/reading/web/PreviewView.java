package io.certwatch.product.productimport.reading.web;

import io.certwatch.platform.web.ReadersText;
import io.certwatch.product.productimport.reading.Column;
import io.certwatch.product.productimport.reading.ColumnMeaning;
import io.certwatch.product.productimport.reading.Detection;
import io.certwatch.product.productimport.reading.PreviewFile.Preview;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import io.certwatch.product.productimport.reading.UnreadableInventory;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file would be read.
 *
 * @param obstacles what has to be specified before it can be imported
 * @param unknown columns with a header that are not read, of all tables
 * @param mapping instructions that read it in the same way: to be corrected, sent along, and stored under a name
 * @param end why no further row could be read; null if all could
 */
record PreviewView(
        String format,
        @Nullable String charset,
        @Nullable String separator,
        List<TableView> tables,
        List<PassedOverView> passedOver,
        List<ReadersText> reasons,
        List<ReadersText> obstacles,
        List<TableView.ColumnView> unknown,
        List<RowView> rows,
        @Nullable EndView end,
        MappingForm mapping) {

    record EndView(
            ReadersText reason,
            @Nullable String sheet,
            @Nullable Long row) {}

    static PreviewView of(Preview preview, ReadingInstructions said) {
        var detection = preview.detection();
        var charset = detection.charset();
        var separator = detection.separator();
        var tables = detection.layouts().stream().map(TableView::of).toList();
        return new PreviewView(
                detection.format(),
                charset == null ? null : charset.name(),
                separator == null ? null : separator.toString(),
                tables,
                PassedOverView.of(detection.passedOver()),
                detection.reasons().stream().map(ReadersText::new).toList(),
                preview.obstacles().stream().map(ReadersText::new).toList(),
                tables.stream()
                        .flatMap(table -> table.columns().stream())
                        .filter(column ->
                                column.meaning() == null && !column.header().isEmpty())
                        .toList(),
                preview.rows().stream().map(RowView::of).toList(),
                end(preview),
                MappingForm.of(MappingDraft.of(detection, said)));
    }

    private static @Nullable EndView end(Preview preview) {
        var end = preview.end();
        if (end == null) return null;
        var place = end.place();
        return new EndView(
                new ReadersText(UnreadableInventory.words(end)),
                place == null ? null : place.sheet(),
                place == null ? null : place.row());
    }

    /**
     * Builds a mapping from the detected meaning of every column; it leaves out the header row, because title rows come
     * and go.
     */
    static final class MappingDraft {

        private MappingDraft() {}

        static ReadingInstructions of(Detection detection, ReadingInstructions said) {
            var columns = new LinkedHashMap<String, ColumnMeaning>();
            for (var layout : detection.layouts()) {
                var twins = twins(layout.columns());
                for (var column : layout.columns()) {
                    var meaning = column.meaning() == null ? new ColumnMeaning.Ignored() : column.meaning();
                    if (!column.header().isEmpty() || column.meaning() != null)
                        columns.putIfAbsent(key(column, twins), meaning);
                }
            }
            return new ReadingInstructions(
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
}
