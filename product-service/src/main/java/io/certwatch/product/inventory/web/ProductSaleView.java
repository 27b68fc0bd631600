package io.certwatch.product.inventory.web;

import io.certwatch.product.aggregate.sale.Sale;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.engine.Explanation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a product may be sold, beside its other data; {@code GET /api/products/SKU/sale} says it in full.
 *
 * @param since if it is not to be sold, the first day on which the law forbids to sell it without proof; else the day on
 *   which the answer was found
 * @param sinceAtLatest whether {@code since} is the day on which we learnt of a suspension or a revocation, because registers
 *   publish none, and so only the latest possible one
 * @param until the last day on which it holds by what is known; null if nothing known ends it
 */
@Schema(name = "ProductSale")
record ProductSaleView(
        SaleStatus status,
        SaleReason reason,
        Explanation why,
        LocalDate since,
        boolean sinceAtLatest,
        @Nullable LocalDate until) {

    static ProductSaleView of(Sale sale) {
        return new ProductSaleView(
                sale.status(), sale.reason(), sale.explanation(), sale.since(), sale.isSinceLearnt(), sale.until());
    }
}
