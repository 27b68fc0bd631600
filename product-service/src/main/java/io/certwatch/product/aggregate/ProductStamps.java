package io.certwatch.product.aggregate;

import java.util.Optional;

/** Tells whether products of a company may have been written since somebody read them. */
public interface ProductStamps {

    /**
     * Finds the stamp of a company's products, which every write replaces. What was read after the stamp was found is
     * true while the stamp is the same. Empty while a write may be under way, and if nothing is known of any write.
     */
    Optional<String> find(String company);
}
