package io.certwatch.product.search;

import io.certwatch.product.inventory.TextQuery;
import java.util.List;

/** Looks up few products or vendors of one company, soon. */
public interface ProductLookup {

    /**
     * Products whose SKU begins as typed, then those that contain the words, each in the order of their SKUs.
     *
     * @param typed as it was typed; the SKU may be in upper case
     */
    Products find(String company, String typed, TextQuery text, int limit);

    /** Keys of vendors of products that begin as typed, or so in lower case. */
    List<String> listVendors(String company, String typed, int limit);

    /** @param more whether there may be others */
    record Products(List<FoundProduct> found, boolean more) {}
}
