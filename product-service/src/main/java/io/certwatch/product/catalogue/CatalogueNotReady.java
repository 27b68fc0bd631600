package io.certwatch.product.catalogue;

/** The catalogue is not there or only partly there: nothing can be judged for now (ADR 024). */
public final class CatalogueNotReady extends RuntimeException {

    CatalogueNotReady(Gap gap) {
        super(gap.sentence(), null, false, false);
    }
}
