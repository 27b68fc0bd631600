package io.certwatch.product.review.web;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.assessment.ResolutionHints;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.inventory.web.CriterionView;
import io.certwatch.product.inventory.web.ProductDecisionView.ReopeningView;
import io.certwatch.product.inventory.web.SkuAddress;
import io.certwatch.product.profile.CiiExposure;
import io.certwatch.product.review.ReviewQueue.QueuedReview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding that needs a person's decision.
 *
 * @param usedInCii the mark of the product itself
 * @param group with which others it is alike
 * @param revision of the product, which a decision about many names
 * @param missing criteria for which no figure is given
 * @param settledBy what would resolve it
 * @param asked who asked for which data
 */
record ReviewView(
        String sku,
        String href,
        Wording name,
        @Nullable String model,
        @Nullable String manufacturer,
        @Nullable String vendor,
        boolean usedInCii,
        CiiExposure cii,
        String edition,
        String entry,
        Wording entryName,
        Status status,
        @Nullable LocalDate due,
        Instant since,

        @Schema(allowableValues = {"REQUIRED", "REVIEW", "NOT_REQUIRED"})
        Verdict verdict,

        List<CriterionView> missing,
        @Nullable Doubt doubt,
        List<Explanation> settledBy,
        Explanation explanation,
        @Nullable ReopeningView reopenedBecause,
        @Nullable AskedView asked,
        String group,
        long revision) {

    record AskedView(UUID decision, String by, RecordedBy recordedBy, Instant at, String reason) {

        static AskedView of(ProductDecision productDecision) {
            var decision = productDecision.decision();
            return new AskedView(decision.id(), decision.by(), decision.recordedBy(), decision.at(), decision.reason());
        }
    }

    static ReviewView of(QueuedReview queued) {
        var review = queued.review();
        var finding = queued.finding();
        return new ReviewView(
                queued.sku(),
                "/api/products/" + SkuAddress.of(new Sku(queued.sku())),
                queued.name(),
                queued.model(),
                queued.manufacturer(),
                queued.vendor(),
                queued.usedInCii(),
                queued.cii(),
                review.entry().edition(),
                review.entry().code(),
                finding.name(),
                review.status(),
                review.due(),
                review.since(),
                finding.verdict(),
                finding.criteria().stream()
                        .filter(criterion -> criterion.result() == Result.UNKNOWN)
                        .map(CriterionView::of)
                        .toList(),
                finding.doubt(),
                ResolutionHints.ofReview(finding),
                finding.explanation(),
                ReopeningView.of(review.reopened()),
                toAskedView(queued),
                GroupKey.of(queued.alike()),
                queued.revision());
    }

    private static @Nullable AskedView toAskedView(QueuedReview queued) {
        return queued.review().status() != Status.NEEDS_DATA
                ? null
                : queued.productDecisions().stream()
                        .filter(productDecision -> productDecision.counts()
                                && productDecision.asksForData()
                                && productDecision.isUnder(queued.review().entry()))
                        .findFirst()
                        .map(AskedView::of)
                        .orElse(null);
    }
}
