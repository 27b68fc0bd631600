package io.certwatch.importjob;

import io.certwatch.platform.text.Sentence;
import java.time.Instant;

/**
 * Why the last attempt at an import failed.
 *
 * @param reason a sentence without its full stop
 * @param retryAt when any instance retries it
 */
public record Setback(Sentence reason, Instant at, Instant retryAt) {}
