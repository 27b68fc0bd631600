package io.certwatch.product.productimport;

import io.certwatch.product.obligation.OpenedByVendor;
import java.util.List;

/**
 * What there is to tell of an import that has ended.
 *
 * @param opened by vendor, those with most first; never empty, for otherwise there is nothing to tell
 */
public record ImportEnded(Import of, List<OpenedByVendor> opened) {}
