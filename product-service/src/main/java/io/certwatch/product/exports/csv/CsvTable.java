package io.certwatch.product.exports.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.certwatch.product.exports.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180 in UTF-8; the byte order mark tells Excel so. */
public final class CsvTable implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private final CsvWriter csv;

    public CsvTable(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.out);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::text).toList());
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case String text -> Harmless.text(text);
            default -> cell.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
