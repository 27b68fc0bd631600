package io.certwatch.product.proof;

import org.jspecify.annotations.Nullable;

/**
 * What two say of the same paper.
 *
 * @param field of the proof, as in its JSON form
 * @param known null is nothing
 */
public record FactDifference(String field, @Nullable Object known, Object stated) {}
