package io.certwatch.product.following;

/** The lexicon has not arrived yet: nothing can be judged for now. */
public final class CatalogueNotReady extends RuntimeException {

    CatalogueNotReady() {
        super("The lexicon has not arrived yet, so nothing can be judged. It will in a moment.", null, false, false);
    }
}
