package io.certwatch.catalogue.register;

/** What caused the current revision of a certificate. */
public sealed interface Cause {

    /** A row of an import: {@code part} is the table, sheet or page. */
    record Listed(String importId, String part, int row) implements Cause {}

    /** The last day of validity has passed. */
    record Lapsed() implements Cause {}

    record Withdrawn(String reason) implements Cause {}
}
