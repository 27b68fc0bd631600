package io.certwatch.tabular.csv;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The separator of the cells: the character that gives most lines the same number of cells, the more cells the
 * better.
 */
record Separator(char character, String reason) {

    private static final Map<Character, String> NAMES =
            Map.of(',', "commas", '\t', "tabs", ';', "semicolons", '|', "bars");
    private static final List<Character> POSSIBLE = List.of(',', '\t', ';', '|');
    private static final int LINES = 200;
    /** The first line in which Excel writes and reads the separator. */
    private static final String SAID = "sep=";

    static Separator in(String sample) {
        if (sample.regionMatches(true, 0, SAID, 0, SAID.length()) && sample.length() > SAID.length()) {
            return new Separator(sample.charAt(SAID.length()), "cells are parted as its first line says");
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
                        ? "no line has more than one cell"
                        : "cells are parted by " + NAMES.get(best) + ", which most lines have the same number of");
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
