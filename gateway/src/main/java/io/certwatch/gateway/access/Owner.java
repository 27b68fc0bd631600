package io.certwatch.gateway.access;

import io.certwatch.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * For whom a call counts where all share something: a company, a caller without one, or the network of an unknown caller.
 *
 * @param company null for a caller without one
 * @param isKnown whether there is a caller
 */
public record Owner(String key, @Nullable String company, boolean isKnown) {

    public static Owner of(HttpServletRequest request) {
        return RequestedBy.find(request)
                .map(Owner::of)
                .orElseGet(() -> new Owner("network " + ClientNetwork.of(request), null, false));
    }

    public static Owner of(Caller caller) {
        var company = caller.company();
        return new Owner(company == null ? "caller " + person(caller) : "company " + company, company, true);
    }

    /** A subject is unique within its issuer. */
    public static String person(Caller caller) {
        return caller.issuer() + " " + caller.subject();
    }
}
