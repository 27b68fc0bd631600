package io.certwatch.product.productimport;

import io.certwatch.tabular.spreadsheet.RowPlace;
import org.jspecify.annotations.Nullable;

/**
 * Why a file could not be imported.
 *
 * @param reason a sentence without its full stop
 * @param place the row that cannot be read; null if the reason concerns the file
 */
public record Failure(String reason, @Nullable RowPlace place) {}
