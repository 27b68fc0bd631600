package io.certwatch.catalogue.watching.fetching;

import java.util.Optional;

/** Gets what lies at an address. Changes nothing there, and never throws for what the other side does. */
public interface Fetcher {

    /**
     * Takes at most the total time of the limits, and blocks as long. Wider limits than the settings allow are narrowed to those.
     *
     * @param lastSeen of the same source, {@link LastSeen#NOTHING} to have the content in any case
     */
    Fetch fetch(Address address, LastSeen lastSeen, Limits limits);

    /** What the settings have against this address, whatever lies there: a host that is not allowed, a folder outside of the roots. Asks no network. */
    Optional<Objection> objection(Address address);

    /** A reason that will stand until the settings change, in words for a person. */
    record Objection(Fetch.Refusal reason, String detail) {}
}
