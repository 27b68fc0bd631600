package io.certwatch.product.review.web;

import io.certwatch.edition.Sector;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.product.decision.Review.Status;
import io.certwatch.product.decision.ReviewQueue;
import io.certwatch.product.decision.ReviewQueue.Counts;
import io.certwatch.product.decision.ReviewQueue.QueuedReview;
import io.certwatch.product.decision.ReviewQueue.Search;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reviews")
class ReviewsController {

    private final ReviewQueue queue;
    private final CurrentCompany company;

    ReviewsController(ReviewQueue queue, CurrentCompany company) {
        this.queue = queue;
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
        return Page.of(
                        queue.search(new Search(company.id(), status, entry, vendor, sector, last, limit + 1)),
                        limit,
                        QueuedReview::place)
                .map(ReviewView::of);
    }

    @Operation(operationId = "countReviews", summary = "Count reviews")
    @GetMapping("/counts")
    Counts counts(
            @RequestParam @Nullable String entry,
            @RequestParam @Nullable String vendor,
            @RequestParam @Nullable Sector sector) {
        return queue.counts(company.id(), entry, vendor, sector);
    }
}
