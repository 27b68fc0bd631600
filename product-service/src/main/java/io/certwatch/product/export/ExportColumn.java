package io.certwatch.product.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet.
 *
 * @param value text, number, day, instant or truth value; null leaves the cell empty
 */
record ExportColumn<T>(String zh, String en, Function<T, @Nullable Object> value) {}
