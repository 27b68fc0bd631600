package io.certwatch.product.impact;

import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.engine.affected.AffectedProducts;
import java.time.LocalDate;
import java.util.List;

/**
 * The effect of a proposed edition on a company's products on one day.
 *
 * @param reach which part of the inventory was assessed
 * @param counts over all of it
 * @param effects the selected ones
 */
public record Impact(Edition edition, LocalDate day, AffectedProducts reach, Counts counts, List<Effect> effects) {}
