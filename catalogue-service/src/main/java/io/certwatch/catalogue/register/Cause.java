package io.certwatch.catalogue.register;

/** Why a certificate stands as it does. */
public sealed interface Cause {

    /** A row of an import: {@code part} is the table, sheet or page. */
    record Listed(String importId, String part, int row) implements Cause {}

    /** Its last day is over. */
    record Lapsed() implements Cause {}

    record Withdrawn(String reason) implements Cause {}
}
