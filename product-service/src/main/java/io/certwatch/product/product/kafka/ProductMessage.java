package io.certwatch.product.product.kafka;

import io.certwatch.product.product.Market;
import io.certwatch.product.product.Product;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A product, with what readers of an event need. */
public record ProductMessage(
        NameMessage name,
        @Nullable String model,
        @Nullable String manufacturer,
        @Nullable String vendor,
        MarketMessage market,
        boolean usedInCii) {

    public record NameMessage(@Nullable String zh, @Nullable String en) {}

    public record MarketMessage(
            Market.Status status, @Nullable LocalDate entryDate) {}

    public static ProductMessage of(Product product) {
        return new ProductMessage(
                new NameMessage(product.name().zh(), product.name().en()),
                product.model(),
                product.manufacturer(),
                product.vendor(),
                new MarketMessage(product.market().status(), product.market().entryDate()),
                product.usedInCii());
    }
}
