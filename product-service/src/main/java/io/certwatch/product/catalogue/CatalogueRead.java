package io.certwatch.product.catalogue;

/** Is notified when a database that was empty or behind has read the whole catalogue again. */
public interface CatalogueRead {

    /**
     * Called at least once.
     *
     * @param replay equal for every report of the same replay
     * @param newest the edition that took effect last
     */
    void readAgain(String replay, Edition newest);
}
