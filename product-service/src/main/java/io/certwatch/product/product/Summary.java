package io.certwatch.product.product;

import java.util.Map;

/**
 * @param pending products that have no verdict yet
 * @param entries products required, by entry
 * @param vendors products by vendor; those without a vendor are left out
 * @param obligations by status
 * @param dueMonths obligations that are open or in progress, by the month they are due: {@code 2027-03}; {@code
 *   BEFORE_MARKET_ENTRY} counts those of products whose market entry has no date
 * @param reviews findings that need a person's decision, by status
 */
public record Summary(
        long products,
        long pending,
        Map<String, Long> verdicts,
        Map<String, Long> bases,
        Map<String, Long> entries,
        Map<String, Long> vendors,
        Map<String, Long> obligations,
        Map<String, Long> dueMonths,
        Map<String, Long> reviews) {}
