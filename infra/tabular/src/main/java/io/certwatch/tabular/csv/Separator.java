package io.certwatch.tabular.csv;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.HashMap;
import java.util.List;

/** Finds the character that parts the cells: the one with which most lines have the same number of cells, and more than one. */
final class Separator {

    private static final List<Character> POSSIBLE = List.of(',', '\t', ';', '|');
    private static final int LINES = 50;

    private Separator() {}

    static char in(String sample, boolean whole) {
        var lines = whole ? sample : sample.substring(0, Math.max(sample.lastIndexOf('\n'), 0));
        char best = POSSIBLE.getFirst();
        long most = 0;
        for (char candidate : POSSIBLE) {
            long cells = cellsInLinesAlike(lines, candidate);
            if (cells > most) {
                best = candidate;
                most = cells;
            }
        }
        return best;
    }

    /** Over the commonest number of cells: that number, weighed by the lines that have it. */
    private static long cellsInLinesAlike(String lines, char separator) {
        var linesByCells = new HashMap<Integer, Integer>();
        int read = 0;
        var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(IGNORE)
                .missingFieldStrategy(IGNORE)
                .ofCsvRecord(lines);
        try {
            for (var line : reader) {
                if (read++ == LINES) break;
                if (line.getFieldCount() > 1) linesByCells.merge(line.getFieldCount(), 1, Integer::sum);
            }
        } catch (CsvParseException brokenQuotes) {
            return 0;
        }
        return linesByCells.entrySet().stream()
                .mapToLong(alike -> (long) alike.getValue() * 100 + alike.getKey())
                .max()
                .orElse(0);
    }
}
