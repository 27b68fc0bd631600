package io.certwatch.notification.contact;

/** The result of adding, changing or removing a contact. */
public sealed interface Keeping {

    record Added(Contact contact) implements Keeping {}

    record Changed(Contact contact) implements Keeping {}

    record Unchanged(Contact contact) implements Keeping {}

    record Removed() implements Keeping {}

    record Unknown() implements Keeping {}

    /** The contact has changed since the caller read it. */
    record Stale(Contact current) implements Keeping {}

    /** Another contact of the same vendor has this address. */
    record AddressTaken(Contact by) implements Keeping {}
}
