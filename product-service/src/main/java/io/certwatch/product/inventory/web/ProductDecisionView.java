package io.certwatch.product.inventory.web;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.decision.Decision.Grounds;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.decision.ProductDecision.Because;
import io.certwatch.product.aggregate.decision.ProductDecision.Reopening;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.law.LegalCitations;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who overruled a finding on a product, and whether the decision still holds.
 *
 * @param found what the catalogue says, null if nothing was found under the entry
 * @param overruledBy the decision that takes precedence over this one
 */
public record ProductDecisionView(
        UUID id,
        String edition,
        String entry,
        Outcome decision,
        DecisionScope.Scope scope,
        String reason,
        String by,
        RecordedBy recordedBy,
        Instant at,
        @Nullable LocalDate until,
        Grounds grounds,
        Instant since,
        boolean stands,
        @Nullable UUID overruledBy,
        @Nullable ReopeningView reopenedBecause,
        AssessmentView.@Nullable FindingView found) {

    public static ProductDecisionView of(ProductDecision productDecision, LegalCitations citations, LocalDate day) {
        var decision = productDecision.decision();
        var found = productDecision.found();
        return new ProductDecisionView(
                decision.id(),
                decision.entry().edition(),
                decision.entry().code(),
                decision.outcome(),
                decision.extent().scope(),
                decision.reason(),
                decision.by(),
                decision.recordedBy(),
                decision.at(),
                decision.until(),
                decision.grounds(),
                productDecision.since(),
                productDecision.stands(),
                productDecision.overruledBy(),
                ReopeningView.of(productDecision.reopened()),
                found == null ? null : AssessmentView.FindingView.of(found, List.of(), citations, day));
    }

    /**
     * Why a decision no longer holds for a product; {@code what} names fields of the product or kinds of change of the
     * entry.
     */
    @Schema(name = "Reopening")
    public record ReopeningView(
            Because because,
            List<String> what,
            Instant at,
            @Nullable String by,
            @Nullable RecordedBy recordedBy,
            @Nullable String reason,
            Explanation explanation) {

        public static @Nullable ReopeningView of(@Nullable Reopening why) {
            return why == null
                    ? null
                    : new ReopeningView(
                            why.because(),
                            why.what(),
                            why.at(),
                            why.by(),
                            why.recordedBy(),
                            why.reason(),
                            why.explanation());
        }
    }
}
