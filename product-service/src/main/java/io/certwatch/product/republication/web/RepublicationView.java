package io.certwatch.product.republication.web;

import io.certwatch.product.republication.Republication;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param records number published again so far */
record RepublicationView(
        Status status,
        Instant requestedAt,
        long records,
        @Nullable Instant completedAt) {

    enum Status {
        RUNNING,
        COMPLETED
    }

    static RepublicationView of(Republication republication) {
        return new RepublicationView(
                republication.isRunning() ? Status.RUNNING : Status.COMPLETED,
                republication.requestedAt(),
                republication.records(),
                republication.completedAt());
    }
}
