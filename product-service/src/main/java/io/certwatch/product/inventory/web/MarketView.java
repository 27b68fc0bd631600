package io.certwatch.product.inventory.web;

import io.certwatch.product.aggregate.Market;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a product is on the market, and from when, in the API. */
@Schema(name = "Market")
public record MarketView(Market.Status status, @Nullable LocalDate entryDate) {

    public static MarketView of(Market market) {
        return new MarketView(market.status(), market.entryDate());
    }
}
