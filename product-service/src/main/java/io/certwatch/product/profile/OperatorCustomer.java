package io.certwatch.product.profile;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer who operates critical information infrastructure.
 *
 * @param reasons why it counts as an operator
 * @param products the SKUs that it gets, in their order; all if empty
 */
public record OperatorCustomer(String name, @Nullable String reasons, List<String> products) {

    public OperatorCustomer {
        products = products.stream().distinct().sorted().toList();
    }

    boolean gets(String sku) {
        return products.isEmpty() || Collections.binarySearch(products, sku) >= 0;
    }
}
