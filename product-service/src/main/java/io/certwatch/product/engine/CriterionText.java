package io.certwatch.product.engine;

/**
 * A criterion as published: {@code comparison} is one of {@code >= > <= < =}, {@code quantity} a figure with its
 * unit.
 */
public record CriterionText(String parameter, Wording label, String comparison, String quantity) {

    /** Whether no product could meet both. */
    public boolean contradicts(CriterionText other) {
        return Criterion.of(this).contradicts(Criterion.of(other));
    }
}
