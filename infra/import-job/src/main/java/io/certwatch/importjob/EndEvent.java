package io.certwatch.importjob;

import io.certwatch.platform.event.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/** The event that a service publishes in the write that ends an import. */
@FunctionalInterface
public interface EndEvent<D> {

    /**
     * @param ended may have stored something, whatever its outcome
     * @return null if there is nothing to publish
     */
    @Nullable
    OutgoingEvent of(ImportJob<D> ended);
}
