package io.certwatch.product.catalogue;

/** Acts when a database that was empty has read all of the catalogue again. */
public interface CatalogueRead {

    /**
     * Told at least once.
     *
     * @param replay the same for every report of the same replay
     * @param newest the edition that came into force last
     */
    void readAgain(String replay, Edition newest);
}
