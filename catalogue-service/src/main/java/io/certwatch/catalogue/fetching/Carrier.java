package io.certwatch.catalogue.fetching;

import java.util.Optional;

/** Fetches from one kind of address, under the contract of {@link Fetcher}. */
public interface Carrier<A extends Address> {

    Fetch fetch(A address, LastSeen lastSeen, Limits limits);

    Optional<Fetcher.Objection> objection(A address);
}
