package io.certwatch.gateway.limit;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Writes the header fields {@code RateLimit} and {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers-10. */
final class RateLimitFields {

    static final String LIMIT = "RateLimit";
    static final String POLICY = "RateLimit-Policy";

    private RateLimitFields() {}

    static void write(List<Count> counts, HttpServletResponse response) {
        if (counts.isEmpty()) return;
        response.setHeader(POLICY, join(counts, RateLimitFields::policy));
        response.setHeader(LIMIT, join(counts, RateLimitFields::limit));
    }

    /** Rounded up, so that a client that waits this long is not refused again. */
    static long seconds(Duration time) {
        return time.toSeconds() + (time.toNanosPart() > 0 ? 1 : 0);
    }

    private static String join(List<Count> counts, Function<Count, String> item) {
        return counts.stream().map(item).collect(joining(", "));
    }

    private static String policy(Count count) {
        var quota = count.quota();
        return "\"%s\";q=%d;w=%d".formatted(count.policy(), quota.requests(), seconds(quota.window()));
    }

    private static String limit(Count count) {
        return "\"%s\";r=%d;t=%d".formatted(count.policy(), count.remaining(), seconds(count.reset()));
    }
}
