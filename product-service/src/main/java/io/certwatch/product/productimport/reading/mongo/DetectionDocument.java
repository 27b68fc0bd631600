package io.certwatch.product.productimport.reading.mongo;

import io.certwatch.product.productimport.reading.Column;
import io.certwatch.product.productimport.reading.ColumnMeaning;
import io.certwatch.product.productimport.reading.Detection;
import io.certwatch.product.productimport.reading.Detection.PassedOver;
import io.certwatch.product.productimport.reading.Layout;
import java.nio.charset.Charset;
import org.bson.Document;

/** Converts a detection to its document and back. */
public final class DetectionDocument {

    private DetectionDocument() {}

    public static Document of(Detection detection) {
        var charset = detection.charset();
        var separator = detection.separator();
        return new Document("format", detection.format())
                .append("charset", charset == null ? null : charset.name())
                .append("separator", separator == null ? null : separator.toString())
                .append(
                        "layouts",
                        detection.layouts().stream()
                                .map(DetectionDocument::layout)
                                .toList())
                .append("reasons", SentenceDocument.list(detection.reasons()))
                .append(
                        "passedOver",
                        detection.passedOver().stream()
                                .map(sheet -> new Document("sheet", sheet.sheet())
                                        .append("hidden", sheet.hidden())
                                        .append("reason", SentenceDocument.whole(sheet.reason())))
                                .toList());
    }

    public static Detection read(Document stored) {
        var charset = stored.getString("charset");
        var separator = stored.getString("separator");
        return new Detection(
                stored.getString("format"),
                charset == null ? null : Charset.forName(charset),
                separator == null ? null : separator.charAt(0),
                stored.getList("layouts", Document.class).stream()
                        .map(DetectionDocument::readLayout)
                        .toList(),
                stored.getList("reasons", Document.class).stream()
                        .map(SentenceDocument::readWhole)
                        .toList(),
                stored.getList("passedOver", Document.class).stream()
                        .map(sheet -> new PassedOver(
                                sheet.getString("sheet"),
                                sheet.getBoolean("hidden"),
                                SentenceDocument.readWhole(sheet.get("reason", Document.class))))
                        .toList());
    }

    private static Document layout(Layout layout) {
        return new Document("sheet", layout.sheet())
                .append("headerRow", layout.headerRow())
                .append(
                        "columns",
                        layout.columns().stream().map(DetectionDocument::column).toList());
    }

    private static Layout readLayout(Document stored) {
        return new Layout(
                stored.getString("sheet"),
                stored.getLong("headerRow"),
                stored.getList("columns", Document.class).stream()
                        .map(DetectionDocument::readColumn)
                        .toList());
    }

    private static Document column(Column column) {
        var meaning = column.meaning();
        return new Document("number", column.number())
                .append("header", column.header())
                .append("meaning", meaning == null ? null : meaning.toString())
                .append("sureness", column.sureness().name())
                .append("why", SentenceDocument.whole(column.why()))
                .append("samples", column.samples());
    }

    private static Column readColumn(Document stored) {
        var meaning = stored.getString("meaning");
        return new Column(
                stored.getInteger("number"),
                stored.getString("header"),
                meaning == null ? null : ColumnMeaning.parse(meaning).orElse(null),
                Column.Sureness.valueOf(stored.getString("sureness")),
                SentenceDocument.readWhole(stored.get("why", Document.class)),
                stored.getList("samples", String.class));
    }
}
