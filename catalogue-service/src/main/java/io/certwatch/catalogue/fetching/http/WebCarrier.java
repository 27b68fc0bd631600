package io.certwatch.catalogue.fetching.http;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.Carrier;
import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.fetching.Fetcher;
import io.certwatch.catalogue.fetching.LastSeen;
import io.certwatch.catalogue.fetching.Limits;
import io.certwatch.catalogue.fetching.Outcomes;
import io.certwatch.catalogue.fetching.Spool;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.outbound.http.Clients;
import java.time.Clock;
import java.util.Optional;

/** Fetches over HTTP, and deletes the temporary file unless it returns content. */
record WebCarrier(AllowedHosts hosts, HostGuards guards, Clients clients, RetryPolicy repetition, Clock clock)
        implements Carrier<Address.Web> {

    @Override
    public Optional<Fetcher.Objection> objection(Address.Web address) {
        if (hosts.allow(address.uri())) return Optional.empty();
        var host = AllowedHosts.name(address.uri());
        return Optional.of(new Fetcher.Objection(
                Fetch.Refusal.HOST_NOT_ALLOWED, ProblemText.of("problem.host-not-allowed", host)));
    }

    @Override
    public Fetch fetch(Address.Web address, LastSeen lastSeen, Limits limits) {
        var outcomes = Outcomes.begin(clock);
        var objection = objection(address);
        if (objection.isPresent()) return outcomes.ofRefusal(objection.get());
        var spool = Spool.create();
        boolean handedOver = false;
        try {
            var journey = new RedirectChain(hosts, guards, new Visit(clients, lastSeen, limits, spool, outcomes));
            var fetch = repetition.of(outcomes, limits.total(), () -> journey.from(address));
            handedOver = fetch instanceof Fetch.Fetched;
            return fetch;
        } finally {
            if (!handedOver) spool.close();
        }
    }
}
