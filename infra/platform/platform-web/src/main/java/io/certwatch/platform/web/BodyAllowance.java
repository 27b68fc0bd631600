package io.certwatch.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * The limits of one request body.
 *
 * @param share its share of the memory for bodies; null for streams
 */
record BodyAllowance(DataSize limit, Pace pace, BodiesInFlight.@Nullable Share share) implements AutoCloseable {

    void admit(long size) {
        if (size > limit.toBytes()) throw BodyRefused.tooLarge(limit);
        if (share != null) share.growTo(size);
    }

    @Override
    public void close() {
        if (share != null) share.close();
    }
}
