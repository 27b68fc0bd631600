package io.certwatch.notification.contact;

/** What became of a wish about a contact. */
public sealed interface Keeping {

    record Added(Contact contact) implements Keeping {}

    record Changed(Contact contact) implements Keeping {}

    record Unchanged(Contact contact) implements Keeping {}

    record Removed() implements Keeping {}

    record Unknown() implements Keeping {}

    /** It has changed since it was read. */
    record Stale(Contact current) implements Keeping {}

    /** Another contact of the vendor has this address. */
    record AddressTaken(Contact by) implements Keeping {}
}
