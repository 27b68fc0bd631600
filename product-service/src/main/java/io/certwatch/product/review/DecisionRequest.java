package io.certwatch.product.review;

import io.certwatch.product.decision.Decision.Outcome;
import io.certwatch.product.decision.DecisionScope.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person says when they decide.
 *
 * @param edition of the entry; where nobody says, the one under which the product was found, else the one that holds first
 * @param until   the last day on which it is to stand; none for as long as product and entry stay as they are
 */
public record DecisionRequest(
        @Nullable String edition, String entry, Outcome outcome, String reason, Scope scope, @Nullable LocalDate until, String by) {}
