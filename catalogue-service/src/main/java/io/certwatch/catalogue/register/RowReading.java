package io.certwatch.catalogue.register;

import io.certwatch.importjob.FaultyRow;

/** The outcome of reading a row. */
sealed interface RowReading {

    record Read(Listing listing) implements RowReading {}

    record Refused(FaultyRow row) implements RowReading {}
}
