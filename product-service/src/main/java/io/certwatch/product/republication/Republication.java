package io.certwatch.product.republication;

import io.certwatch.product.product.RecordKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest republication of a company's assessments or obligations, and its progress.
 *
 * @param number counts those of the company and kind
 * @param after SKU of the last product published again
 * @param records number of records published again
 * @param traceparent of the request
 */
public record Republication(
        RecordKind kind,
        String company,
        long number,
        Instant requestedAt,
        @Nullable String after,
        long records,
        @Nullable Instant completedAt,
        @Nullable String traceparent) {

    static Republication first(RecordKind kind, String company, Instant at, @Nullable String traceparent) {
        return new Republication(kind, company, 1, at, null, 0, null, traceparent);
    }

    Republication again(Instant at, @Nullable String byTrace) {
        return new Republication(kind, company, number + 1, at, null, 0, null, byTrace);
    }

    Republication upTo(String sku, int more) {
        return new Republication(kind, company, number, requestedAt, sku, records + more, null, traceparent);
    }

    Republication completed(Instant at) {
        return new Republication(kind, company, number, requestedAt, after, records, at, traceparent);
    }

    public boolean isRunning() {
        return completedAt == null;
    }
}
