package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.source.Arrival;
import java.time.Instant;

/** The origin of an edition: the hash of its stored bytes, and how it arrived. */
public record Source(String mediaType, String sha256, Instant receivedAt, Arrival arrival) {}
