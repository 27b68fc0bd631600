package io.certwatch.product.catalogue;

/** A token that catalogue-service cannot have issued. */
public final class InvalidCatalogueVersion extends RuntimeException {

    InvalidCatalogueVersion() {
        super(
                "is not a catalogueVersion: take it as a publication, a withdrawal or the lexicon answered it",
                null,
                false,
                false);
    }
}
