package io.certwatch.tabular.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.certwatch.tabular.Cell;
import io.certwatch.tabular.Encodings;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.TableReader;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

/** Reads CSV as it is exported: in UTF-8, UTF-16 or GB18030, parted by commas, semicolons or tabs. One line in memory at a time. */
public final class CsvTables implements TableReader {

    private static final int SAMPLE = 64 << 10;
    private static final int LONGEST_LINE = 1 << 20;

    @Override
    public void read(InputStream original, @Nullable String charsetHint, TableSink sink) throws UnreadableSource {
        try {
            var in = new BufferedInputStream(original, SAMPLE + 1);
            in.mark(SAMPLE + 1);
            var sample = in.readNBytes(SAMPLE);
            in.reset();
            boolean whole = sample.length < SAMPLE;
            var charset = Encodings.of(sample, whole, charsetHint);
            var separator = Separator.in(new String(sample, charset), whole);
            var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
            var end = new EndOfText(new InputStreamReader(in, decoder));
            read(CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).detectBomHeader(false)
                    .extraFieldStrategy(IGNORE).missingFieldStrategy(IGNORE).allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_LINE).ofCsvRecord(end), end, sink);
        } catch (IOException broken) {
            throw UnreadableSource.because("it cannot be read to its end", broken);
        }
    }

    private static void read(CsvReader<CsvRecord> lines, EndOfText end, TableSink sink) throws UnreadableSource {
        long line = 0;
        try (lines) {
            sink.table("", "lines");
            int usual = 0;
            int fields = 0;
            for (var csv : lines) {
                line = csv.getStartingLineNumber();
                fields = csv.getFieldCount();
                usual = Math.max(usual, fields);
                sink.row(row(csv));
            }
            if (!end.afterLineBreak() && fields < usual) throw new UnreadableSource("it ends in the middle of line " + line);
        } catch (CsvParseException broken) {
            throw new UnreadableSource("after line " + line + ": " + because(broken), broken);
        } catch (UncheckedIOException | IOException broken) {
            throw new UnreadableSource("after line " + line + ": " + because(broken), broken);
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

    private static String because(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) return "there are bytes that are not in the encoding of the lines before";
        }
        return String.valueOf(broken.getMessage());
    }
}
