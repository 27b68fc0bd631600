package io.certwatch.product.inventory;

import java.util.Set;

/**
 * How many of the products registered were new or changed, and how many were known just so.
 *
 * @param lost those that someone else changed meanwhile, more than once; to be sent again
 */
public record Registration(int stored, int unchanged, Set<Sku> lost) {}
