package io.certwatch.product.inventory.web;

import io.certwatch.platform.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/** What people search for: literally, so no character means more than itself. */
final class SearchText {

    private static final int LONGEST = 200;

    private SearchText() {}

    static @Nullable String read(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        if (q.length() > LONGEST) {
            throw RequestProblem.invalid("q", "q is longer than " + LONGEST + " characters.");
        }
        if (q.chars().anyMatch(Character::isISOControl)) {
            throw RequestProblem.invalid("q", "q contains a control character.");
        }
        return q;
    }
}
