package io.certwatch.product.inventory.web;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.inventory.TextQuery;
import org.jspecify.annotations.Nullable;

/** The parameter {@code q}: a literal search text, in which no character has a special meaning. */
public final class SearchText {

    private static final int LONGEST = 200;

    private SearchText() {}

    /** Null if it is blank. */
    public static @Nullable TextQuery read(@Nullable String q) {
        if (q == null || q.isBlank()) return null;
        if (q.length() > LONGEST) throw RequestProblem.invalid("q", PlatformText.longerThan(LONGEST));
        if (q.chars().anyMatch(Character::isISOControl)) {
            throw RequestProblem.invalid("q", PlatformText.of("fault.control-character"));
        }
        return TextQuery.of(q);
    }
}
