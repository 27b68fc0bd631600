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
import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
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
        return ProductDecisionViewBuilder.builder()
                .id(decision.id())
                .edition(decision.entry().edition())
                .entry(decision.entry().code())
                .decision(decision.outcome())
                .scope(decision.extent().scope())
                .reason(decision.reason())
                .by(decision.by())
                .recordedBy(decision.recordedBy())
                .at(decision.at())
                .until(decision.until())
                .grounds(decision.grounds())
                .since(productDecision.since())
                .stands(productDecision.stands())
                .overruledBy(productDecision.overruledBy())
                .reopenedBecause(ReopeningView.of(productDecision.reopened()))
                .found(found == null ? null : AssessmentView.FindingView.of(found, List.of(), citations, day))
                .build();
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
