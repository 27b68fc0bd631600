package io.certwatch.product.republication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest republication of the assessments, obligations, sales or names of one company or of all, and its progress.
 *
 * @param company null for all
 * @param number counts those of the kind and company
 * @param after the key of the last holder of a record that was published again
 * @param records number of records published again
 * @param traceparent of the request
 */
public record Republication(
        RecordKind kind,
        @Nullable String company,
        long number,
        Instant requestedAt,
        @Nullable String after,
        long records,
        @Nullable Instant completedAt,
        @Nullable String traceparent) {

    static Republication first(RecordKind kind, @Nullable String company, Instant at, @Nullable String traceparent) {
        return new Republication(kind, company, 1, at, null, 0, null, traceparent);
    }

    Republication again(Instant at, @Nullable String byTrace) {
        return new Republication(kind, company, number + 1, at, null, 0, null, byTrace);
    }

    Republication upTo(String last, int more) {
        return new Republication(kind, company, number, requestedAt, last, records + more, null, traceparent);
    }

    Republication complete(Instant at) {
        return new Republication(kind, company, number, requestedAt, after, records, at, traceparent);
    }

    /** Of the latest one of its kind and company. */
    public String name() {
        return nameOf(kind, company);
    }

    public static String nameOf(RecordKind kind, @Nullable String company) {
        return company == null ? kind.name() : kind.name() + "/" + company;
    }

    public boolean isRunning() {
        return completedAt == null;
    }
}
