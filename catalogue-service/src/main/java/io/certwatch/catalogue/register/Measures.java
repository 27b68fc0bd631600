package io.certwatch.catalogue.register;

import java.util.Map;

/**
 * What a list looks like as a whole, to be held against the last good one.
 *
 * @param filled share of the rows that fill a key column, by column; a column that is not there has no share
 * @param numbersForDates rows in which a date is a bare number
 * @param known certificates that the register had already, {@code changed} those of them that the list says something else of
 */
public record Measures(long rows, long rejected, Map<String, Double> filled, long numbersForDates, long known, long changed) {

    public Measures {
        filled = Map.copyOf(filled);
    }
}
