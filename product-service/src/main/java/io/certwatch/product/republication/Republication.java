package io.certwatch.product.republication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest republication of a company's assessments, and how far it has come.
 *
 * @param number counts the republications of the company
 * @param after SKU of the last product that was published again
 * @param assessments how many were
 * @param traceparent of the request
 */
public record Republication(
        String company, long number, Instant requestedAt, @Nullable String after, long assessments, @Nullable Instant completedAt, @Nullable String traceparent) {

    static Republication first(String company, Instant at, @Nullable String traceparent) {
        return new Republication(company, 1, at, null, 0, null, traceparent);
    }

    Republication again(Instant at, @Nullable String byTrace) {
        return new Republication(company, number + 1, at, null, 0, null, byTrace);
    }

    Republication upTo(String sku, int more) {
        return new Republication(company, number, requestedAt, sku, assessments + more, null, traceparent);
    }

    Republication completed(Instant at) {
        return new Republication(company, number, requestedAt, after, assessments, at, traceparent);
    }

    public boolean isRunning() {
        return completedAt == null;
    }
}
