package io.certwatch.product.following;

/** Whoever must act when the catalogue has changed. Told at least once per change. */
public interface CatalogueChanges {

    /** @param version of the catalogue that includes the change */
    void happened(CatalogueChange change, long version);
}
