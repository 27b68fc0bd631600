package io.certwatch.product.product;

import org.jspecify.annotations.Nullable;

/**
 * What an import said of a field and nobody could read: the field is unknown, or only what could be read of it is kept. It stands until the
 * field is said again.
 *
 * @param field  as the JSON form of a product names it
 * @param value  as it stands in the cell; long ones are cut
 * @param reason goes on after the field's name
 */
public record Remark(String field, @Nullable String value, String reason) {}
