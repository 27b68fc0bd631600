package io.certwatch.notification.contact;

/** The result of adding, changing or removing a contact. */
public sealed interface ContactOutcome {

    record Added(Contact contact) implements ContactOutcome {}

    record Changed(Contact contact) implements ContactOutcome {}

    record Unchanged(Contact contact) implements ContactOutcome {}

    record Removed() implements ContactOutcome {}

    record Unknown() implements ContactOutcome {}

    /** The contact has changed since the caller read it. */
    record Stale(Contact current) implements ContactOutcome {}

    /** Another contact of the same vendor has this address. */
    record AddressTaken(Contact by) implements ContactOutcome {}
}
