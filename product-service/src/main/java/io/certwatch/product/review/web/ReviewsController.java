package io.certwatch.product.review.web;

import io.certwatch.edition.Sector;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.assessment.ResolutionHints;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.inventory.web.CriterionView;
import io.certwatch.product.inventory.web.ProductDecisionView.ReopeningView;
import io.certwatch.product.inventory.web.SkuAddress;
import io.certwatch.product.profile.CiiExposure;
import io.certwatch.product.review.ReviewQueue;
import io.certwatch.product.review.ReviewQueue.Counts;
import io.certwatch.product.review.ReviewQueue.QueuedReview;
import io.certwatch.product.review.ReviewQueue.Search;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reviews")
class ReviewsController {

    private final ReviewQueue queue;
    private final RequestQueue turns;
    private final CurrentCompany company;

    ReviewsController(ReviewQueue queue, RequestQueue requestTurns, CurrentCompany company) {
        this.queue = queue;
        this.turns = requestTurns;
        this.company = company;
    }

    @Operation(operationId = "listReviews", summary = "List reviews, the most urgent first")
    @GetMapping
    Page<ReviewView> list(
            @RequestParam @Nullable Status status,
            @RequestParam @Nullable String entry,
            @RequestParam @Nullable String vendor,
            @RequestParam @Nullable Sector sector,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var last = after == null ? null : Cursor.decode(after);
        var search = new Search(company.id(), status, entry, vendor, sector, last, limit + 1);
        return turns.take(
                company.id(),
                limit,
                () -> Page.of(queue.search(search), limit, QueuedReview::place).map(ReviewView::of));
    }

    @Operation(operationId = "countReviews", summary = "Count reviews")
    @GetMapping("/counts")
    Counts counts(
            @RequestParam @Nullable String entry,
            @RequestParam @Nullable String vendor,
            @RequestParam @Nullable Sector sector) {
        return queue.counts(company.id(), entry, vendor, sector);
    }

    /**
     * A finding that needs a person's decision.
     *
     * @param usedInCii the mark of the product itself
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
            @Nullable AskedView asked) {

        record AskedView(UUID decision, String by, RecordedBy recordedBy, Instant at, String reason) {

            static AskedView of(ProductDecision productDecision) {
                var decision = productDecision.decision();
                return new AskedView(
                        decision.id(), decision.by(), decision.recordedBy(), decision.at(), decision.reason());
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
                    toAskedView(queued));
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
}
