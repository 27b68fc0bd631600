package io.certwatch.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * What one request body may take.
 *
 * @param share of the memory for bodies; null for one that takes none
 */
record BodyAllowance(DataSize limit, Pace pace, BodiesInFlight.@Nullable Share share) implements AutoCloseable {

    void admit(long size) {
        if (size > limit.toBytes()) {
            throw BodyRefused.tooLarge(limit);
        }
        if (share != null) {
            share.growTo(size);
        }
    }

    @Override
    public void close() {
        if (share != null) {
            share.close();
        }
    }
}
