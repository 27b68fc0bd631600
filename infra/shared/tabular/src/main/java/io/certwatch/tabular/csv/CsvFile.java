package io.certwatch.tabular.csv;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;
import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.Sheet;
import io.certwatch.tabular.spreadsheet.Spreadsheet;
import io.certwatch.tabular.spreadsheet.SpreadsheetOptions;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import io.certwatch.tabular.text.Encoding;
import io.certwatch.tabular.text.EscapingReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text file with one table. */
public record CsvFile(Path path, long size, Encoding encoding, Character separator, List<Reason> reasons)
        implements Spreadsheet {

    private static final int SAMPLE = 1 << 18;

    public static CsvFile open(Path file, SpreadsheetOptions options) {
        try {
            var encoding = Encoding.of(file, options.charset());
            var separator = options.separator() != null
                    ? new Separator(options.separator(), Reason.of("separator.said"))
                    : Separator.in(sample(file, encoding));
            return new CsvFile(
                    file,
                    Files.size(file),
                    encoding,
                    separator.character(),
                    List.of(encoding.reason(), separator.reason()));
        } catch (IOException broken) {
            throw UnreadableFile.onDisk(broken);
        }
    }

    /** Whole lines, if the text has any. */
    private static String sample(Path file, Encoding encoding) throws IOException {
        try (var in = EscapingReader.of(file, encoding)) {
            var chars = new char[SAMPLE];
            int length = 0;
            for (int read = 0; read >= 0 && length < SAMPLE; read = in.read(chars, length, SAMPLE - length))
                length += read;
            var sample = new String(chars, 0, length);
            return length < SAMPLE ? sample : sample.substring(0, Math.max(0, sample.lastIndexOf('\n')));
        }
    }

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public Charset charset() {
        return encoding.charset();
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet("", false, size));
    }

    @Override
    public CsvRows rows(Sheet sheet) {
        try {
            return new CsvRows(EscapingReader.of(path, encoding), separator, encoding.charset(), size);
        } catch (IOException broken) {
            throw UnreadableFile.onDisk(broken);
        }
    }

    @Override
    public void close() {}

    /**
     * The separator of the cells: the character that gives most lines the same number of cells, the more cells the
     * better.
     */
    private record Separator(char character, Reason reason) {

        private static final Map<Character, Reason> NAMES = Map.of(
                ',', Reason.of("separator.commas"),
                '\t', Reason.of("separator.tabs"),
                ';', Reason.of("separator.semicolons"),
                '|', Reason.of("separator.bars"));
        private static final List<Character> POSSIBLE = List.of(',', '\t', ';', '|');
        private static final int LINES = 200;
        /** The first line in which Excel writes and reads the separator. */
        private static final String SAID = "sep=";

        static Separator in(String sample) {
            if (sample.regionMatches(true, 0, SAID, 0, SAID.length()) && sample.length() > SAID.length()) {
                return new Separator(sample.charAt(SAID.length()), Reason.of("separator.first-line"));
            }
            char best = POSSIBLE.getFirst();
            long most = 0;
            for (char candidate : POSSIBLE) {
                long cells = cellsInLinesAlike(sample, candidate);
                if (cells > most) {
                    best = candidate;
                    most = cells;
                }
            }
            return new Separator(
                    best,
                    most == 0
                            ? Reason.of("separator.one-cell")
                            : Reason.of("separator.found", requireNonNull(NAMES.get(best))));
        }

        private static long cellsInLinesAlike(String sample, char separator) {
            var linesByCells = new HashMap<Integer, Integer>();
            int read = 0;
            try (var lines = CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(IGNORE)
                    .missingFieldStrategy(IGNORE)
                    .ofCsvRecord(sample)) {
                for (var line : lines) {
                    if (read++ == LINES) break;
                    if (line.getFieldCount() > 1) linesByCells.merge(line.getFieldCount(), 1, Integer::sum);
                }
            } catch (CsvParseException | IOException brokenQuotes) {
                return 0;
            }
            return linesByCells.entrySet().stream()
                    .mapToLong(alike -> (long) alike.getKey() * alike.getValue())
                    .max()
                    .orElse(0);
        }
    }
}
