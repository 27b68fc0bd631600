package io.certwatch.catalogue.register;

import java.time.Instant;

/**
 * Why work on an import was interrupted.
 *
 * @param reason a sentence without a full stop
 * @param retryAt when any instance resumes the work
 */
public record Setback(String reason, Instant at, Instant retryAt) {}
