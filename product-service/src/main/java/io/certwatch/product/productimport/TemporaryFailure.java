package io.certwatch.product.productimport;

import java.time.Instant;

/**
 * Why work on an import broke off the last time.
 *
 * @param reason  a sentence without its full stop
 * @param retryAt when it is taken up again, by whatever instance
 */
public record TemporaryFailure(String reason, Instant at, Instant retryAt) {}
