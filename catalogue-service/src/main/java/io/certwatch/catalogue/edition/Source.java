package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.source.Arrival;
import java.time.Instant;

/** Where an edition comes from: the bytes with this hash, which are kept, and how they came to us. */
public record Source(String mediaType, String sha256, Instant receivedAt, Arrival arrival) {}
