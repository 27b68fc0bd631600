package io.certwatch.product.catalogue;

import org.jspecify.annotations.Nullable;

/** Whether something of the catalogue is known to be on its way to this service. */
@FunctionalInterface
public interface Arrivals {

    Arrivals COMPLETE = _ -> null;

    /** @param contents what the catalogue consists of so far */
    @Nullable Gap missing(CatalogueContents contents);
}
