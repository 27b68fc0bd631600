package io.certwatch.product.catalogue;

/** Listens to changes of the catalogue. Each change is reported at least once. */
public interface CatalogueChanges {

    /** Called after the change is stored. */
    void onChanged(CatalogueChange change);
}
