package io.certwatch.product.bid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The proofs of the products of a bid on its day.
 *
 * @param day of the bid, in China
 * @param products what is missing first
 * @param unknown SKUs of which the company has no product
 */
public record BidList(LocalDate day, Instant madeAt, List<BidProduct> products, List<String> unknown) {

    public BidList {
        products = List.copyOf(products);
        unknown = List.copyOf(unknown);
    }
}
