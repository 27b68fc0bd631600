package io.certwatch.product.mitigation;

import org.jspecify.annotations.Nullable;

/**
 * Whether harm came about, in the words of a person.
 *
 * @param what came about; null only if none is known
 */
public record HarmStatement(Degree degree, @Nullable String what, Attribution stated) {

    public enum Degree {
        NONE_KNOWN,
        SLIGHT,
        MORE
    }
}
