package io.certwatch.product.inventory;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.sale.SaleReason;
import java.util.List;
import java.util.function.Consumer;

/** Searches the listed products of one company. */
public interface Inventory {

    /** Returns products in the order that the search asks for. */
    List<AssessedProduct> search(ProductSearch search);

    /** Counts the products that the filter finds, until there are as many. */
    int count(ProductFilter filter, int most);

    /** Returns the first products of the company, by SKU, whose sale has this reason. */
    List<AssessedProduct> find(String company, SaleReason reason, int limit);

    /** Passes on all products that the filter finds, in the order of their SKUs, while it reads them. */
    void each(ProductFilter filter, Consumer<AssessedProduct> each);
}
