package io.certwatch.catalogue.watching.fetching;

import java.time.Duration;

/**
 * What one fetch may cost.
 *
 * @param maxBytes of the content once it is unpacked
 * @param connect until a connection stands, the handshake of TLS included
 * @param read the longest silence of the other side
 * @param total for all of it: every redirect, every repetition, and the waits between them
 */
public record Limits(long maxBytes, Duration connect, Duration read, Duration total) {

    public Limits {
        if (maxBytes < 1) throw new IllegalArgumentException("at least a byte must be allowed");
        for (var time : new Duration[] {connect, read, total}) {
            if (!time.isPositive()) throw new IllegalArgumentException("a time limit must be longer than nothing");
        }
    }

    /** The narrower of each. */
    public Limits within(Limits others) {
        return new Limits(
                Math.min(maxBytes, others.maxBytes), shorter(connect, others.connect), shorter(read, others.read), shorter(total, others.total));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
