package io.certwatch.product.productimport;

import io.certwatch.product.obligation.OpenedByVendor;
import java.util.List;

/**
 * The event of an import that has ended.
 *
 * @param opened by vendor, those with most first; never empty, because without openings there is no event
 */
public record ImportEnded(Import of, List<OpenedByVendor> opened) {}
