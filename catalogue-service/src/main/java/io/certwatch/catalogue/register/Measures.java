package io.certwatch.catalogue.register;

import java.util.Map;

/**
 * The measures of a list, for comparison with the last accepted one.
 *
 * @param filled the share of rows with a value, by key column; a missing column has no share
 * @param numbersForDates the number of rows in which a date is a serial number
 * @param known how many certificates the register had already; {@code changed} is how many of them the list would change
 */
public record Measures(
        long rows, long rejected, Map<String, Double> filled, long numbersForDates, long known, long changed) {

    public Measures {
        filled = Map.copyOf(filled);
    }
}
