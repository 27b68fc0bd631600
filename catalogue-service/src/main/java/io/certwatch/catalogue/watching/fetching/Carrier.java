package io.certwatch.catalogue.watching.fetching;

import java.util.Optional;

/** Fetches from one kind of address; see {@link Fetcher} for what is promised. */
public interface Carrier<A extends Address> {

    Fetch fetch(A address, LastSeen lastSeen, Limits limits);

    Optional<Fetcher.Objection> objection(A address);
}
