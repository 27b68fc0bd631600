package io.certwatch.product.inventory;

import io.certwatch.product.aggregate.AssessedProduct;
import java.util.List;
import java.util.function.Consumer;

/** Searches the listed products of one company. */
public interface Inventory {

    /** Returns products in the order that the search asks for. */
    List<AssessedProduct> search(ProductSearch search);

    /** Passes on all products that the filter finds, in the order of their SKUs, while it reads them. */
    void each(ProductFilter filter, Consumer<AssessedProduct> each);
}
