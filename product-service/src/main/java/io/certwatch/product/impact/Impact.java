package io.certwatch.product.impact;

import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.engine.affected.AffectedProducts;
import java.time.LocalDate;
import java.util.List;

/**
 * What a proposed edition would do to a company's products on one day.
 *
 * @param reach   what of the inventory was looked at
 * @param counts  over all of it
 * @param effects those that were asked for
 */
public record Impact(Edition edition, LocalDate day, AffectedProducts reach, Counts counts, List<Effect> effects) {}
