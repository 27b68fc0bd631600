package io.certwatch.catalogue.fetching.http;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.fetching.Fetch.Failure;
import io.certwatch.catalogue.fetching.Fetch.Refusal;
import io.certwatch.catalogue.fetching.http.Visit.HttpAnswer;
import io.certwatch.outbound.UnusableAddress;
import io.certwatch.outbound.WebAddresses;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;

/** Follows redirects from an address to the final one, checking the rules before every step. */
record RedirectChain(AllowedHosts hosts, HostGuards guards, Visit visit) {

    private static final int REDIRECTS_AT_MOST = 5;

    Fetch from(Address.Web start) {
        Set<URI> visited = new LinkedHashSet<>();
        var at = start.uri();
        while (true) {
            if (!visited.add(at))
                return visit.outcomes().ofFailure(Failure.REDIRECT_LOOP, "the redirects lead back to " + at);
            if (!hosts.allow(at))
                return visit.outcomes()
                        .ofRefusal(
                                Refusal.HOST_NOT_ALLOWED,
                                "redirected to " + AllowedHosts.name(at) + ", which is not an allowed host");
            var here = at;
            switch (guards.visit(here, visit.outcomes(), () -> visit.to(here))) {
                case HttpAnswer.Final(var fetch) -> {
                    return fetch;
                }
                case HttpAnswer.Redirect(var location) -> {
                    if (visited.size() > REDIRECTS_AT_MOST)
                        return visit.outcomes()
                                .ofFailure(Failure.TOO_MANY_REDIRECTS, "more than " + REDIRECTS_AT_MOST + " redirects");
                    try {
                        at = WebAddresses.resolveRedirect(here, location);
                    } catch (UnusableAddress unusable) {
                        return visit.outcomes()
                                .ofRefusal(
                                        Refusal.REDIRECTED_ELSEWHERE,
                                        "redirected to '" + location + "': " + unusable.reason());
                    }
                    if (here.getScheme().equals("https") && at.getScheme().equals("http")) {
                        return visit.outcomes().ofRefusal(Refusal.DOWNGRADED, "redirected from https to " + at);
                    }
                }
            }
        }
    }
}
