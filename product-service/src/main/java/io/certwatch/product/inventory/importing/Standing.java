package io.certwatch.product.inventory.importing;

import java.time.Instant;
import java.util.function.Consumer;

/** Which products a company has. */
public interface Standing {

    /** The SKU of every product that was registered by then, is listed and has not left the market. */
    void eachSku(String company, Instant registeredBy, Consumer<String> sku);
}
