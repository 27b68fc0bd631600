package io.certwatch.catalogue.fetching;

import io.certwatch.platform.text.Sentence;
import java.util.Optional;

/** Fetches the content at an address. Changes nothing there, and never throws because of the remote side. */
public interface Fetcher {

    /**
     * Blocks for at most the total time of the limits. Limits above those in the settings are reduced.
     *
     * @param lastSeen of the same source; {@link LastSeen#NOTHING} to get the content in any case
     */
    Fetch fetch(Address address, LastSeen lastSeen, Limits limits);

    /** Why the settings forbid this address: a host that is not allowed, or a folder outside the roots. Uses no network. */
    Optional<Objection> objection(Address address);

    /** A reason that is valid until the settings change; {@code detail} is for users. */
    record Objection(Fetch.Refusal reason, Sentence detail) {}
}
