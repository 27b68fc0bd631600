package io.certwatch.product.aggregate.kafka;

import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.Product;
import org.jspecify.annotations.Nullable;

/** A product, with what readers of an event need. */
public record ProductMessage(
        Name name,
        @Nullable String model,
        @Nullable String manufacturer,
        @Nullable String vendor,
        Market market,
        boolean usedInCii) {

    public static ProductMessage of(Product product) {
        return new ProductMessage(
                product.name(),
                product.model(),
                product.manufacturer(),
                product.vendor(),
                product.market(),
                product.usedInCii());
    }
}
