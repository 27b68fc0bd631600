package io.certwatch.catalogue.edition;

import java.time.Instant;

/** Where an edition comes from: the bytes with this hash, which are kept. */
public record Source(String mediaType, String sha256, Instant receivedAt) {}
