package io.certwatch.product.catalogue;

import io.certwatch.product.engine.affected.AffectedProducts;

/**
 * The catalogue of one day with an edition that is only proposed, beside that of the same day without it.
 *
 * @param reach the products that the two may judge otherwise
 */
public record Prospect(Edition proposed, LiveCatalogue without, LiveCatalogue with, AffectedProducts reach) {}
