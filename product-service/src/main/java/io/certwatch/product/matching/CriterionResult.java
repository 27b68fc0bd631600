package io.certwatch.product.matching;

import org.jspecify.annotations.Nullable;

/** A criterion held against the figure that was found for it; no figure, or one that does not decide, is {@code UNKNOWN}. */
public record CriterionResult(String parameter, Wording label, String required, @Nullable String actual, Result result) {

    public enum Result {
        MET, NOT_MET, UNKNOWN
    }
}
