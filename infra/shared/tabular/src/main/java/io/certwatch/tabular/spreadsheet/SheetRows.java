package io.certwatch.tabular.spreadsheet;

import java.util.Iterator;

/**
 * Iterates over the rows of a sheet, each once, without keeping any; throws {@link UnreadableFile} if the rest cannot be
 * read.
 */
public interface SheetRows extends Iterator<SheetRow>, AutoCloseable {

    /** How much of the sheet has been read, from 0 to 1. */
    double share();

    @Override
    void close();
}
