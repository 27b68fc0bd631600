package io.certwatch.product.catalogue;

/** The catalogue is missing or incomplete: nothing can be assessed for now (ADR 024). */
public final class CatalogueNotReady extends RuntimeException {

    CatalogueNotReady(CatalogueGap gap) {
        super(gap.sentence(), null, false, false);
    }
}
