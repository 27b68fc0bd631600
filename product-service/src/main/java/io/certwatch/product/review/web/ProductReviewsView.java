package io.certwatch.product.review.web;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.decision.Review;
import io.certwatch.product.decision.Review.Status;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.web.ProductDecisionView;
import io.certwatch.product.product.web.ProductDecisionView.ReopeningView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reviews of one product, and all decisions about it, also those that no longer hold. */
record ProductReviewsView(
        String sku, @Nullable Verdict verdict, List<WaitingView> waiting, List<ProductDecisionView> decisions) {

    record WaitingView(
            String edition,
            String entry,
            Status status,
            @Nullable LocalDate due,
            Instant since,
            @Nullable ReopeningView reopenedBecause) {

        static WaitingView of(Review review) {
            return new WaitingView(
                    review.entry().edition(),
                    review.entry().code(),
                    review.status(),
                    review.due(),
                    review.since(),
                    ReopeningView.of(review.reopened()));
        }
    }

    static ProductReviewsView of(AssessedProduct product, LegalCitations citations) {
        var day = ChinaCalendar.dayOf(product.assessment().assessedAt());
        return new ProductReviewsView(
                product.id().sku().value(),
                product.assessment().verdict(),
                product.reviews().stream().map(WaitingView::of).toList(),
                product.assessment().productDecisions().stream()
                        .map(decision -> ProductDecisionView.of(decision, citations, day))
                        .toList());
    }
}
