package io.certwatch.gateway.limit;

import io.certwatch.gateway.limit.LimitSettings.Quota;
import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.Optional;

/** All limits by their policy names. */
final class Limits {

    static final String ADDRESS = "address";
    static final String REFUSALS = "refusals";

    private final Limit addresses;
    private final Limit refusals;

    Limits(LimitSettings settings, TimeMeter time) {
        this.addresses = limit(ADDRESS, settings.address(), settings, time);
        this.refusals = limit(REFUSALS, settings.refusals(), settings, time);
    }

    private static Limit limit(String policy, Quota quota, LimitSettings settings, TimeMeter time) {
        return new Limit(policy, quota, settings.buckets(), time);
    }

    List<Count> countAnonymous(String network) {
        return addresses.count(network).stream().toList();
    }

    /** The refusal of any credentials from this network, if too many were refused. */
    Optional<Count> refusalOfCredentials(String network) {
        return refusals.refusal(network);
    }

    List<Count> countRefusal(String network) {
        return refusals.countServed(network).stream().toList();
    }
}
