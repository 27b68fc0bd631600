package io.certwatch.product.review;

import io.certwatch.platform.author.Author;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision as requested.
 *
 * @param edition of the entry; if null, the edition under which the product has a finding, else the first that takes
 *   effect
 * @param until the last day on which it holds; null if it holds as long as product and entry are unchanged
 */
public record DecisionRequest(
        @Nullable String edition,
        String entry,
        Outcome outcome,
        String reason,
        Scope scope,
        @Nullable LocalDate until,
        Author author) {}
