package io.certwatch.product.inventory;

import java.time.Instant;
import java.util.function.Consumer;

/** Lists the products of a company that are on the market. */
public interface ActiveSkus {

    /**
     * Passes on the SKU of every listed product that is on the market and that nobody has registered or changed since
     * {@code statedBy}.
     */
    void eachSku(String company, Instant statedBy, Consumer<String> sku);
}
