package io.certwatch.catalogue.register;

/** What came of a row of a list. */
sealed interface RowReading {

    record Read(Listing listing) implements RowReading {}

    record Refused(RejectedRow row) implements RowReading {}
}
