package io.certwatch.platform.body;

import io.certwatch.platform.web.FieldFault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A body of one element or an array of them, each of which is taken or refused by itself.
 *
 * @param isArray whether it came as an array
 */
public record Batch<T>(List<Element<T>> elements, boolean isArray) {

    /** So many elements at most. */
    public static final int MOST = 1_000;

    /** As it came, with what is wrong with it, or with its value if nothing is. */
    public record Element<T>(JsonNode json, @Nullable T value, List<FieldFault> faults) {

        /** The text of a field, whatever else is wrong with the element. */
        public @Nullable String text(String field) {
            var value = json.path(field);
            return value.isString() ? value.asString() : null;
        }
    }

    /** The name of a field of an element within the whole body. */
    public String path(int index, String field) {
        return isArray ? "[" + index + "]." + field : field;
    }
}
