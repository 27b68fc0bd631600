package io.certwatch.product.product;

/** The effect of a change of the catalogue was waited for in vain. */
public final class CatalogueVersionNotReached extends RuntimeException {

    CatalogueVersionNotReached() {
        super("What was published has not taken effect here yet. Please try again in a moment.", null, false, false);
    }
}
