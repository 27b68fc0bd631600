package io.certwatch.catalogue.fetching;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the outcomes of one fetch, each with its duration. */
public record Outcomes(Clock clock, Instant began) {

    public static Outcomes begin(Clock clock) {
        return new Outcomes(clock, clock.instant());
    }

    /** Discards content that equals the last one. */
    public Fetch ofContent(
            Spool content,
            LastSeen lastSeen,
            URI address,
            String mediaType,
            @Nullable String charset,
            Map<String, List<String>> headers) {
        var sha256 = content.sha256();
        var seen = new LastSeen(address, first(headers, "etag"), first(headers, "last-modified"), sha256);
        if (!sha256.equals(lastSeen.sha256())) {
            return new Fetch.Fetched(
                    content, mediaType, charset, sha256, address, headers, seen, clock.instant(), took());
        }
        content.close();
        return new Fetch.NotModified(Fetch.Evidence.SAME_CONTENT, seen, clock.instant(), took());
    }

    public Fetch notModified(LastSeen seen) {
        return new Fetch.NotModified(Fetch.Evidence.SERVER_SAYS_SO, seen, clock.instant(), took());
    }

    public Fetch ofFailure(Fetch.Failure reason, String detail) {
        return ofFailure(reason, detail, null);
    }

    public Fetch ofFailure(Fetch.Failure reason, String detail, @Nullable Duration retryAfter) {
        return new Fetch.Failed(reason, detail, retryAfter, clock.instant(), took());
    }

    public Fetch ofRefusal(Fetch.Refusal reason, String detail) {
        return new Fetch.Refused(reason, detail, clock.instant(), took());
    }

    public Fetch ofRefusal(Fetcher.Objection objection) {
        return ofRefusal(objection.reason(), objection.detail().en());
    }

    public Duration took() {
        var took = Duration.between(began, clock.instant());
        return took.isNegative() ? Duration.ZERO : took;
    }

    private static @Nullable String first(Map<String, List<String>> headers, String name) {
        var values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }
}
