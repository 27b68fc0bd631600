package io.certwatch.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CSV (RFC 4180); in Unicode with a byte order mark for Excel. Escapes formulas. */
public final class CsvOutput implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    /** Writes UTF-8 separated by commas. */
    public CsvOutput(OutputStream out) throws IOException {
        this(out, StandardCharsets.UTF_8, ',');
    }

    public CsvOutput(OutputStream out, Charset charset, char separator) throws IOException {
        Writer writer = new OutputStreamWriter(out, charset);
        if (charset.name().startsWith("UTF-") && !charset.equals(StandardCharsets.UTF_16))
            writer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
    }

    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvOutput::text).toList());
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case String text -> Formulas.harmless(text);
            default -> cell.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
