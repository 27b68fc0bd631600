package io.certwatch.product.productimport.reading.csv;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.certwatch.platform.csv.Formulas;
import io.certwatch.product.productimport.reading.Cell;
import io.certwatch.product.productimport.reading.Place;
import io.certwatch.product.productimport.reading.Row;
import io.certwatch.product.productimport.reading.Rows;
import io.certwatch.product.productimport.reading.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows with the numbers of a spreadsheet: empty lines count, lines within quotes do not. */
final class CsvRows implements Rows {

    static final int LONGEST_CELL = 1 << 17;
    static final int MOST_CELLS = 2_000;

    private final EscapingReader in;
    private final Charset charset;
    private final long size;
    private final CloseableIterator<CsvRecord> lines;
    private long number;

    CsvRows(EscapingReader in, char separator, Charset charset, long size) {
        this.in = in;
        this.charset = charset;
        this.size = Math.max(1, size);
        this.lines = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(IGNORE)
                .missingFieldStrategy(IGNORE)
                .maxBufferSize(Row.LONGEST)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_CELLS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(Row.LONGEST)
                                .build(),
                        in)
                .iterator();
    }

    @Override
    public boolean hasNext() {
        try {
            return lines.hasNext();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public Row next() {
        try {
            var line = lines.next();
            return new Row(new Place("", ++number), cells(line.getFields()));
        } catch (CsvParseException | UncheckedIOException broken) {
            throw unreadable(broken);
        }
    }

    private List<Cell> cells(List<String> fields) {
        var cells = new ArrayList<Cell>(fields.size());
        for (var field : fields) cells.add(cell(field));
        return cells;
    }

    private Cell cell(String field) {
        char before = 0;
        for (int i = 0; i < field.length(); before = field.charAt(i++)) {
            if (EscapingReader.escaped(before, field.charAt(i))) return undecodable(field);
        }
        return new Cell.Text(asText(field.indexOf('\r') < 0 ? field : field.replace("\r\n", "\n")));
    }

    /** {@code ="000123"} protects a text from being read as a number, {@code '-1} from being read as a formula. */
    private static String asText(String field) {
        return field.length() > 2 && field.startsWith("=\"") && field.indexOf('"', 2) == field.length() - 1
                ? field.substring(2, field.length() - 1)
                : Formulas.meant(field);
    }

    private Cell undecodable(String field) {
        var shown = new StringBuilder(field);
        var bytes = new StringBuilder();
        char before = 0;
        for (int i = 0; i < field.length(); before = field.charAt(i++)) {
            if (!EscapingReader.escaped(before, field.charAt(i))) continue;
            shown.setCharAt(i, '\uFFFD');
            if (bytes.length() < 24) bytes.append(String.format(" %02X", EscapingReader.unescaped(field.charAt(i))));
        }
        return new Cell.Faulty(shown.toString(), "has bytes that are not " + charset + ":" + bytes, true);
    }

    /** The row is the one after the last valid one. */
    private Unreadable unreadable(RuntimeException broken) {
        var words = new StringBuilder();
        for (Throwable cause = broken; cause != null; cause = cause.getCause())
            words.append(cause.getMessage()).append(' ');
        var place = new Place("", number + 1);
        var said = words.toString().toLowerCase(Locale.ROOT);
        var reason = said.contains("quote")
                ? "begins a text in quotes that is never closed"
                : said.contains("max")
                        ? "is longer than " + LONGEST_CELL + " characters in a cell, " + Row.LONGEST + " in all or "
                                + MOST_CELLS + " cells; is a quote not closed?"
                        : "cannot be read";
        return new Unreadable(place + " " + reason, place, broken);
    }

    @Override
    public double share() {
        return Math.min(1, (double) in.taken() / size);
    }

    @Override
    public void close() {
        try {
            lines.close();
            in.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
