package io.certwatch.product.product.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.product.TextQuery;
import org.jspecify.annotations.Nullable;

/** A literal search text: no character has a special meaning. */
final class SearchText {

    private static final int LONGEST = 200;

    private SearchText() {}

    static @Nullable TextQuery read(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        if (q.length() > LONGEST) {
            throw RequestProblem.invalid("q", "is longer than " + LONGEST + " characters");
        }
        if (q.chars().anyMatch(Character::isISOControl)) {
            throw RequestProblem.invalid("q", "contains a control character");
        }
        return TextQuery.of(q);
    }
}
