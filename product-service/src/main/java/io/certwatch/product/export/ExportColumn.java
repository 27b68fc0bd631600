package io.certwatch.product.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet.
 *
 * @param key   of its header in the message bundles
 * @param value text, number, day, instant or truth value; null leaves the cell empty
 */
public record ExportColumn<T>(String key, Function<T, @Nullable Object> value) {}
