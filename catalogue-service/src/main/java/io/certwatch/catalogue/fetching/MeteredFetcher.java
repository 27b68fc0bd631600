package io.certwatch.catalogue.fetching;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code sources.fetches}: times fetches by {@code host} (as addressed; {@code folder} for folders, {@code other} for a host that is
 * not allowed), {@code outcome} (fetched, not-modified, failed, refused) and {@code reason} (none, or the cause).
 */
public final class MeteredFetcher implements Fetcher {

    private final Fetcher fetcher;
    private final MeterRegistry meters;

    public MeteredFetcher(Fetcher fetcher, MeterRegistry meters) {
        this.fetcher = fetcher;
        this.meters = meters;
    }

    @Override
    public Fetch fetch(Address address, LastSeen lastSeen, Limits limits) {
        var fetch = fetcher.fetch(address, lastSeen, limits);
        Timer.builder("sources.fetches")
                .tag("host", host(address))
                .tag("outcome", outcome(fetch))
                .tag("reason", reason(fetch))
                .register(meters)
                .record(fetch.took());
        return fetch;
    }

    private String host(Address address) {
        return switch (address) {
            case Address.Web page -> fetcher.objection(page).isPresent() ? "other" : page.host();
            case Address.Folder _ -> "folder";
        };
    }

    private static String outcome(Fetch fetch) {
        return switch (fetch) {
            case Fetch.Fetched _ -> "fetched";
            case Fetch.NotModified _ -> "not-modified";
            case Fetch.Failed _ -> "failed";
            case Fetch.Refused _ -> "refused";
        };
    }

    private static String reason(Fetch fetch) {
        return switch (fetch) {
            case Fetch.Fetched _, Fetch.NotModified _ -> "none";
            case Fetch.Failed failed -> tag(failed.reason());
            case Fetch.Refused refused -> tag(refused.reason());
        };
    }

    private static String tag(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Optional<Objection> objection(Address address) {
        return fetcher.objection(address);
    }
}
