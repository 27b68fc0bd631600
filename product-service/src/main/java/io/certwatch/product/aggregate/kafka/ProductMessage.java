package io.certwatch.product.aggregate.kafka;

import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.Product;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A product, with what readers of an event need. */
public record ProductMessage(
        Name name,
        @Nullable String model,
        @Nullable String manufacturer,
        @Nullable String vendor,
        MarketMessage market,
        boolean usedInCii) {

    public record MarketMessage(
            Market.Status status, @Nullable LocalDate entryDate) {

        static MarketMessage of(Market market) {
            return new MarketMessage(market.status(), market.entryDate());
        }
    }

    public static ProductMessage of(Product product) {
        return new ProductMessage(
                product.name(),
                product.model(),
                product.manufacturer(),
                product.vendor(),
                MarketMessage.of(product.market()),
                product.usedInCii());
    }
}
