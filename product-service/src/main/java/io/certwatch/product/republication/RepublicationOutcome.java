package io.certwatch.product.republication;

import java.time.Instant;

/** What came of a request for a republication. */
public sealed interface RepublicationOutcome {

    /** @param republication the new one, or the one that is running */
    record Requested(Republication republication) implements RepublicationOutcome {}

    /** @param from when the company may ask again */
    record TooSoon(Instant from) implements RepublicationOutcome {}
}
