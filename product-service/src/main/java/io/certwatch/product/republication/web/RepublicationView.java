package io.certwatch.product.republication.web;

import io.certwatch.product.republication.Republication;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param assessments how many have been published again so far */
record RepublicationView(Status status, Instant requestedAt, long assessments, @Nullable Instant completedAt) {

    enum Status { RUNNING, COMPLETED }

    static RepublicationView of(Republication republication) {
        return new RepublicationView(
                republication.isRunning() ? Status.RUNNING : Status.COMPLETED,
                republication.requestedAt(),
                republication.assessments(),
                republication.completedAt());
    }
}
