package io.certwatch.tabular.worker;

import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.spreadsheet.SpreadsheetOptions;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a worker is asked for. */
sealed interface Request {

    /** All its tables and paragraphs are written to another file. */
    record ReadDocument(Path file, DocumentType type, Path answer) implements Request {}

    /** Answered by what is known of it. */
    record OpenSpreadsheet(Path file, SpreadsheetOptions options) implements Request {}

    /** Answered by the first rows of a sheet, by its number from 0. */
    record ReadSheet(int sheet) implements Request {}

    /** Answered by the next rows of that sheet. */
    record MoreRows() implements Request {}

    /** Not answered. */
    record CloseSpreadsheet() implements Request {}

    static Request read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 0 ->
                new ReadDocument(
                        Path.of(in.readUTF()),
                        new DocumentType(in.readUTF(), optional(in), in.readInt(), in.readBoolean()),
                        Path.of(in.readUTF()));
            case 1 -> {
                var file = Path.of(in.readUTF());
                var charset = optional(in);
                var separator = optional(in);
                yield new OpenSpreadsheet(
                        file,
                        new SpreadsheetOptions(
                                charset == null ? null : Charset.forName(charset),
                                separator == null ? null : separator.charAt(0),
                                in.readBoolean()));
            }
            case 2 -> new ReadSheet(in.readInt());
            case 3 -> new MoreRows();
            case 4 -> new CloseSpreadsheet();
            default -> throw new IOException("no request");
        };
    }

    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case ReadDocument(var file, var type, var answer) -> {
                out.writeByte(0);
                out.writeUTF(file.toString());
                out.writeUTF(type.mediaType());
                optional(type.charset(), out);
                out.writeInt(type.rows());
                out.writeBoolean(type.tables());
                out.writeUTF(answer.toString());
            }
            case OpenSpreadsheet(var file, var options) -> {
                out.writeByte(1);
                out.writeUTF(file.toString());
                optional(options.charset(), out);
                optional(options.separator(), out);
                out.writeBoolean(options.workbook());
            }
            case ReadSheet(var sheet) -> {
                out.writeByte(2);
                out.writeInt(sheet);
            }
            case MoreRows() -> out.writeByte(3);
            case CloseSpreadsheet() -> out.writeByte(4);
        }
        out.flush();
    }

    static void optional(@Nullable Object text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) out.writeUTF(text.toString());
    }

    static @Nullable String optional(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
