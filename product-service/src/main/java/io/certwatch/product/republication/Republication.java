package io.certwatch.product.republication;

import io.certwatch.product.product.ProductId;
import io.certwatch.product.product.RecordKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest republication of the assessments or obligations of all companies, and its progress.
 *
 * @param number counts those of the kind
 * @param after the last product published again
 * @param records number of records published again
 * @param traceparent of the request
 */
public record Republication(
        RecordKind kind,
        long number,
        Instant requestedAt,
        @Nullable ProductId after,
        long records,
        @Nullable Instant completedAt,
        @Nullable String traceparent) {

    static Republication first(RecordKind kind, Instant at, @Nullable String traceparent) {
        return new Republication(kind, 1, at, null, 0, null, traceparent);
    }

    Republication again(Instant at, @Nullable String byTrace) {
        return new Republication(kind, number + 1, at, null, 0, null, byTrace);
    }

    Republication upTo(ProductId last, int more) {
        return new Republication(kind, number, requestedAt, last, records + more, null, traceparent);
    }

    Republication completed(Instant at) {
        return new Republication(kind, number, requestedAt, after, records, at, traceparent);
    }

    public boolean isRunning() {
        return completedAt == null;
    }
}
