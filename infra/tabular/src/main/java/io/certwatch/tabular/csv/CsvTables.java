package io.certwatch.tabular.csv;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.certwatch.tabular.Cell;
import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.Encodings;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.TableReader;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;

/** Reads CSV as it is exported: in UTF-8, UTF-16 or GB18030, parted by commas, semicolons or tabs. One line in memory at a time. */
public final class CsvTables implements TableReader {

    private static final int SAMPLE = 64 << 10;
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_FIELDS = 1_000;

    @Override
    public void read(Path file, DocumentType type, TableSink sink) throws IOException, UnreadableSource {
        var charset = Encodings.of(file, type.charset());
        char separator;
        try (var start = Encodings.open(file, charset)) {
            separator = separator(start);
        }
        try (var end = new EndOfText(Encodings.open(file, charset))) {
            read(
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .skipEmptyLines(true)
                            .detectBomHeader(false)
                            .extraFieldStrategy(IGNORE)
                            .missingFieldStrategy(IGNORE)
                            .allowUnclosedQuote(false)
                            .maxBufferSize(LONGEST_LINE)
                            .ofCsvRecord(end),
                    end,
                    sink);
        }
    }

    private static char separator(Reader start) throws IOException {
        var sample = new char[SAMPLE];
        int length = 0;
        for (int read = 0; read >= 0 && length < SAMPLE; read = start.read(sample, length, SAMPLE - length))
            length += read;
        return Separator.in(new String(sample, 0, length), length < SAMPLE);
    }

    private static void read(CsvReader<CsvRecord> lines, EndOfText end, TableSink sink)
            throws IOException, UnreadableSource {
        long line = 0;
        try (lines) {
            sink.table("", "lines");
            int usual = 0;
            int fields = 0;
            for (var csv : lines) {
                line = csv.getStartingLineNumber();
                fields = csv.getFieldCount();
                if (fields > MOST_FIELDS)
                    throw new UnreadableSource("line " + line + " has more than " + MOST_FIELDS + " columns");
                usual = Math.max(usual, fields);
                sink.row(row(csv));
            }
            if (!end.afterLineBreak() && fields < usual)
                throw new UnreadableSource("it ends in the middle of line " + line);
        } catch (CsvParseException broken) {
            throw new UnreadableSource(
                    (line == 0 ? "in its first line" : "after line " + line)
                            + " a quotation mark is not closed, or a line is longer than " + LONGEST_LINE
                            + " characters",
                    broken);
        } catch (UncheckedIOException broken) {
            throw new UnreadableSource("after line " + line + " it cannot be read", broken);
        }
    }

    private static Row row(CsvRecord csv) {
        var cells = new ArrayList<Cell>(csv.getFieldCount());
        for (var field : csv.getFields()) {
            var text = field.startsWith("\uFEFF") ? field.substring(1) : field;
            var place = Place.line(Math.toIntExact(csv.getStartingLineNumber()), cells.size() + 1);
            cells.add(new Cell(text.strip().replace("\r\n", "\n"), place));
        }
        return new Row(cells);
    }
}
