package io.certwatch.platform.body;

import io.certwatch.platform.text.FieldFault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A body of one element or an array of elements, each of which is accepted or rejected independently.
 *
 * @param isArray whether the body was an array
 */
public record Batch<T>(List<Element<T>> elements, boolean isArray) {

    /** Maximum number of elements. */
    public static final int MOST = 1_000;

    /** The JSON of an element with its faults or, if it has none, its value. */
    public record Element<T>(JsonNode json, @Nullable T value, List<FieldFault> faults) {

        /** The text of a field, whatever else is wrong with the element. */
        public @Nullable String text(String field) {
            var value = json.path(field);
            return value.isString() ? value.asString() : null;
        }
    }

    /** The path of an element's field within the whole body. */
    public String path(int index, String field) {
        return isArray ? "[" + index + "]." + field : field;
    }
}
