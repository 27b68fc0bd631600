package io.certwatch.catalogue.watching;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long is too long; null for as long as it likes.
 *
 * @param silent without anything new at the source
 * @param notLive from seeing a version to its being in effect
 */
public record Freshness(@Nullable Duration silent, @Nullable Duration notLive) {

    public static final Freshness UNLIMITED = new Freshness(null, null);
}
