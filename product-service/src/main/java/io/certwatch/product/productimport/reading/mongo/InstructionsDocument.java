package io.certwatch.product.productimport.reading.mongo;

import io.certwatch.product.productimport.reading.ColumnMeaning;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import org.bson.Document;

/**
 * Converts instructions to their document and back. Headers may contain characters that field names may not, so they
 * are stored as values.
 */
public final class InstructionsDocument {

    private InstructionsDocument() {}

    public static Document of(ReadingInstructions said) {
        var charset = said.charset();
        var separator = said.separator();
        return new Document("charset", charset == null ? null : charset.name())
                .append("separator", separator == null ? null : separator.toString())
                .append("sheet", said.sheet())
                .append("headerRow", said.headerRow())
                .append(
                        "columns",
                        said.columns().entrySet().stream()
                                .map(column -> new Document("header", column.getKey())
                                        .append("meaning", column.getValue().toString()))
                                .toList())
                .append("workbook", said.workbook());
    }

    public static ReadingInstructions read(Document stored) {
        var charset = stored.getString("charset");
        var separator = stored.getString("separator");
        var columns = new LinkedHashMap<String, ColumnMeaning>();
        for (var column : stored.getList("columns", Document.class, List.of())) {
            ColumnMeaning.parse(column.getString("meaning"))
                    .ifPresent(meaning -> columns.put(column.getString("header"), meaning));
        }
        return new ReadingInstructions(
                charset == null ? null : Charset.forName(charset),
                separator == null ? null : separator.charAt(0),
                stored.getString("sheet"),
                stored.getInteger("headerRow"),
                columns,
                stored.getBoolean("workbook", false));
    }
}
