package io.certwatch.bench.fairness;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How long the calls of one caller took.
 *
 * @param millis sorted
 * @param refused how many were answered with 429 or 5xx
 */
record Latencies(double[] millis, int refused) {

    static Latencies of(double[] millis, int refused) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted, refused);
    }

    Latencies and(Latencies more) {
        return of(
                DoubleStream.concat(DoubleStream.of(millis), DoubleStream.of(more.millis))
                        .toArray(),
                refused + more.refused);
    }

    @Override
    public String toString() {
        return "p50 %,.0f ms, p99 %,.0f ms, %d of %,d refused"
                .formatted(percentile(50), percentile(99), refused, millis.length);
    }

    private double percentile(int percent) {
        return millis[Math.min(millis.length - 1, millis.length * percent / 100)];
    }
}
