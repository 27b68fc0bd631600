package io.certwatch.product.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column over things of one kind.
 *
 * @param value text, a number, a day, an instant or a truth value; none leaves the cell empty
 */
record ExportColumn<T>(String zh, String en, Function<T, @Nullable Object> value) {}
