package io.certwatch.catalogue.register;

import io.certwatch.catalogue.source.Header;
import io.certwatch.catalogue.source.Headers;
import io.certwatch.importjob.RowCounts;
import io.certwatch.tabular.Row;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the measures of a list while it is read. */
final class Tally {

    static final List<Header> KEY_COLUMNS = List.of(
            Header.NUMBER,
            Header.MODEL,
            Header.HOLDER,
            Header.CATEGORY,
            Header.BODY,
            Header.ISSUED,
            Header.VALID_UNTIL);

    private final Map<Header, Integer> filled = new EnumMap<>(Header.class);
    private long rows;
    private long rejected;
    private long numbersForDates;
    private long listed;
    private long known;
    private long changed;

    void row(Headers headers, Row row) {
        rows++;
        for (var column : KEY_COLUMNS) {
            if (headers.has(column))
                filled.merge(column, headers.text(row, column).isEmpty() ? 0 : 1, Integer::sum);
        }
    }

    void rejected() {
        rejected++;
    }

    void numberForDate() {
        numbersForDates++;
    }

    void addComparison(long certificates, long alreadyKnown, long ofThemChanged) {
        listed += certificates;
        known += alreadyKnown;
        changed += ofThemChanged;
    }

    /** Whether the register has all listed certificates already, with the same content. */
    boolean unchanged() {
        return listed == known && changed == 0;
    }

    /** Counts certificates, not rows. */
    long listed() {
        return listed;
    }

    long rows() {
        return rows;
    }

    /** @param total 0 until the list has been read completely */
    RowCounts counts(long total, long stored, long unchanged) {
        return RowCounts.of(total, rows, stored, unchanged, rejected);
    }

    Measures measures() {
        var shares = new HashMap<String, Double>();
        filled.forEach((column, count) -> shares.put(column.name(), rows == 0 ? 0 : (double) count / rows));
        return new Measures(rows, rejected, shares, numbersForDates, known, changed);
    }
}
