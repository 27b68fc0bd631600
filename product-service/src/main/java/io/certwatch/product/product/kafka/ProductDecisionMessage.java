package io.certwatch.product.product.kafka;

import io.certwatch.product.decision.ProductDecision;
import io.certwatch.product.decision.ProductDecision.Reopening;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.product.kafka.AssessmentMessage.FindingMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision on a product and its effect there. */
record ProductDecisionMessage(
        DecisionMessage decision,
        Instant since,
        boolean stands,
        @Nullable UUID overruledBy,
        @Nullable Reopening reopenedBecause,
        @Nullable FindingMessage found) {

    static ProductDecisionMessage of(ProductDecision productDecision, LegalCitations citations, LocalDate day) {
        var found = productDecision.found();
        return new ProductDecisionMessage(
                DecisionMessage.of(productDecision.decision()),
                productDecision.since(),
                productDecision.stands(),
                productDecision.overruledBy(),
                productDecision.reopened(),
                found == null ? null : FindingMessage.of(found, citations, day));
    }
}
