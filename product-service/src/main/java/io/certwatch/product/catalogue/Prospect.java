package io.certwatch.product.catalogue;

import io.certwatch.product.engine.affected.AffectedProducts;

/**
 * The catalogue of one day with a proposed edition, and that of the same day without it.
 *
 * @param reach the products that the two may assess differently
 */
public record Prospect(Edition proposed, LiveCatalogue without, LiveCatalogue with, AffectedProducts reach) {}
