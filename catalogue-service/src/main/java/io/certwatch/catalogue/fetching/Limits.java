package io.certwatch.catalogue.fetching;

import java.time.Duration;

/**
 * The limits of one fetch.
 *
 * @param maxBytes of the decompressed content
 * @param connect the maximum time to connect, including the TLS handshake
 * @param read the maximum time without data from the server
 * @param total the maximum time for everything, including redirects, retries and waits
 */
public record Limits(long maxBytes, Duration connect, Duration read, Duration total) {

    public Limits {
        if (maxBytes < 1) throw new IllegalArgumentException("maxBytes must be at least 1");
        for (var time : new Duration[] {connect, read, total}) {
            if (!time.isPositive()) throw new IllegalArgumentException("a time limit must be positive");
        }
    }

    /** The lower of each limit. */
    public Limits within(Limits others) {
        return new Limits(
                Math.min(maxBytes, others.maxBytes),
                shorter(connect, others.connect),
                shorter(read, others.read),
                shorter(total, others.total));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
