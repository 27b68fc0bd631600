package io.certwatch.product.productimport.reading.web;

import io.certwatch.product.productimport.reading.Detection.PassedOver;
import io.certwatch.product.productimport.reading.Instructions;
import io.certwatch.product.productimport.reading.PreviewFile.Preview;
import java.util.List;
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
        List<PassedOver> passedOver,
        List<String> reasons,
        List<String> obstacles,
        List<TableView.ColumnView> unknown,
        List<RowView> rows,
        @Nullable EndView end,
        MappingForm mapping) {

    record EndView(
            String reason, @Nullable String sheet, @Nullable Long row) {}

    static PreviewView of(Preview preview, Instructions said) {
        var detection = preview.detection();
        var charset = detection.charset();
        var separator = detection.separator();
        var tables = detection.layouts().stream().map(TableView::of).toList();
        return new PreviewView(
                detection.format(),
                charset == null ? null : charset.name(),
                separator == null ? null : separator.toString(),
                tables,
                detection.passedOver(),
                detection.reasons(),
                preview.obstacles(),
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
        return new EndView(end.reason(), place == null ? null : place.sheet(), place == null ? null : place.row());
    }
}
