package io.certwatch.importjob;

/**
 * A row with errors: either rejected, or stored without the cells that could not be read.
 *
 * @param number ascending among all rows of the file, whatever their sheet
 */
public record FaultyRow(long number, RowError error) {}
