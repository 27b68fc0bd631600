package io.certwatch.tabular.csv;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.RowPlace;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRow;
import io.certwatch.tabular.spreadsheet.SheetRows;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import io.certwatch.tabular.text.EscapingReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SheetRows with the numbers of a spreadsheet: empty lines count, lines within quotes do not. */
public final class CsvRows implements SheetRows {

    static final int LONGEST_CELL = 1 << 17;
    static final int MOST_CELLS = 2_000;
    /** A text that begins with one of these is a formula to a spreadsheet, the full-width ones to a Chinese Excel. */
    private static final String FORMULA_SIGNS = "=+-@\t\r＝＋－＠";

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
                .maxBufferSize(SheetRow.LONGEST)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_CELLS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(SheetRow.LONGEST)
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
    public SheetRow next() {
        try {
            var line = lines.next();
            return new SheetRow(new RowPlace("", ++number), cells(line.getFields()));
        } catch (CsvParseException | UncheckedIOException broken) {
            throw unreadable(broken);
        }
    }

    private List<SheetCell> cells(List<String> fields) {
        var cells = new ArrayList<SheetCell>(fields.size());
        for (var field : fields) cells.add(cell(field));
        return cells;
    }

    private SheetCell cell(String field) {
        char before = 0;
        for (int i = 0; i < field.length(); before = field.charAt(i++)) {
            if (EscapingReader.isEscaped(before, field.charAt(i))) return undecodable(field);
        }
        return new SheetCell.Text(asText(field.indexOf('\r') < 0 ? field : field.replace("\r\n", "\n")));
    }

    /** {@code ="000123"} protects a text from being read as a number, {@code '-1} from being read as a formula. */
    private static String asText(String field) {
        if (field.length() > 2 && field.startsWith("=\"") && field.indexOf('"', 2) == field.length() - 1)
            return field.substring(2, field.length() - 1);
        return field.length() > 1 && field.charAt(0) == '\'' && FORMULA_SIGNS.indexOf(field.charAt(1)) >= 0
                ? field.substring(1)
                : field;
    }

    private SheetCell undecodable(String field) {
        var shown = new StringBuilder(field);
        var bytes = new StringBuilder();
        char before = 0;
        for (int i = 0; i < field.length(); before = field.charAt(i++)) {
            if (!EscapingReader.isEscaped(before, field.charAt(i))) continue;
            shown.setCharAt(i, '\uFFFD');
            if (bytes.length() < 24) bytes.append(String.format(" %02X", EscapingReader.unescape(field.charAt(i))));
        }
        return new SheetCell.Faulty(
                shown.toString(),
                Reason.of("cell.bytes", charset, bytes.toString().strip()),
                true);
    }

    /** The row is the one after the last valid one. */
    private UnreadableFile unreadable(RuntimeException broken) {
        var words = new StringBuilder();
        for (Throwable cause = broken; cause != null; cause = cause.getCause())
            words.append(cause.getMessage()).append(' ');
        var place = new RowPlace("", number + 1);
        var said = words.toString().toLowerCase(Locale.ROOT);
        var reason = said.contains("quote")
                ? Reason.of("csv.quote", place.words())
                : said.contains("max")
                        ? Reason.of("csv.long", place.words(), LONGEST_CELL, SheetRow.LONGEST, MOST_CELLS)
                        : Reason.of("csv.broken", place.words());
        return new UnreadableFile(reason, place, broken);
    }

    /** To be asked after the last row. */
    boolean endsWithLineBreak() {
        return in.endsLine();
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
