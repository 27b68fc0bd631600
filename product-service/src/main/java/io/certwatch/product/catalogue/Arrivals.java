package io.certwatch.product.catalogue;

import org.jspecify.annotations.Nullable;

/** Tells whether parts of the catalogue are known to be missing here so far. */
@FunctionalInterface
public interface Arrivals {

    Arrivals COMPLETE = _ -> null;

    /** @param contents the contents of the catalogue so far */
    @Nullable
    Gap missing(CatalogueContents contents);
}
