package io.certwatch.importjob;

import io.certwatch.platform.event.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/** The event that a service publishes in the write that ends an import. */
@FunctionalInterface
public interface EndEvent<D> {

    /**
     * @param ended done, failed or cancelled; it may have stored rows in each case
     * @return null if there is nothing to publish
     */
    @Nullable
    OutgoingEvent of(ImportJob<D> ended);
}
