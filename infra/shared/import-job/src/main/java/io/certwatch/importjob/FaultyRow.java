package io.certwatch.importjob;

/**
 * A row with errors: either rejected, or stored without the cells that could not be read.
 *
 * @param number position among the rows of all sheets, ascending
 */
public record FaultyRow(long number, RowError error) {}
