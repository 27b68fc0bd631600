package io.certwatch.product.catalogue;

/** Whoever must act when the catalogue has changed. Told at least once per change. */
public interface CatalogueChanges {

    /** The stored catalogue includes the change by now. */
    void happened(CatalogueChange change);
}
