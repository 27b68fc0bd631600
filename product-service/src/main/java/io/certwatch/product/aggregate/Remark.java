package io.certwatch.product.aggregate;

import io.certwatch.product.engine.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * A value that an import gave for a field and that could not be read in full: the field is unknown, or only its
 * readable part is kept. The remark stays until the field is given again.
 *
 * @param field its name in the JSON form of a product
 * @param value the text of the cell; long ones are cut
 * @param reason continues the sentence after the field's name
 */
public record Remark(String field, @Nullable String value, Explanation reason) {}
