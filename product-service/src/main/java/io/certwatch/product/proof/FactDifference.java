package io.certwatch.product.proof;

import java.util.List;

/**
 * What two say of the same paper.
 *
 * @param field of the proof, as in its JSON form
 * @param known its values, a text or a day each; none is nothing
 * @param stated not empty
 */
public record FactDifference(String field, List<?> known, List<?> stated) {

    public FactDifference {
        known = List.copyOf(known);
        stated = List.copyOf(stated);
    }
}
