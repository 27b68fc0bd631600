package io.certwatch.catalogue.register;

/** The outcome of reading a row. */
sealed interface RowReading {

    record Read(Listing listing) implements RowReading {}

    record Refused(RejectedRow row) implements RowReading {}
}
