package io.certwatch.product.product;

import java.time.Instant;
import java.util.function.Consumer;

/** Which products a company has. */
public interface ActiveSkus {

    /** The SKU of every product that is listed and on the market, if nobody registered or changed it since then. */
    void eachSku(String company, Instant statedBy, Consumer<String> sku);
}
