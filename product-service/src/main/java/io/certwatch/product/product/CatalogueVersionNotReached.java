package io.certwatch.product.product;

/** The wait for a change of the catalogue to take effect timed out. */
public final class CatalogueVersionNotReached extends RuntimeException {

    CatalogueVersionNotReached() {
        super("The published version has not taken effect here yet. Please try again in a moment.", null, false, false);
    }
}
