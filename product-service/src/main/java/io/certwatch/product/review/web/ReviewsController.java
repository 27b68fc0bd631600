package io.certwatch.product.review.web;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.review.GroupReviews;
import io.certwatch.product.review.GroupReviews.By;
import io.certwatch.product.review.GroupReviews.Place;
import io.certwatch.product.review.ReviewQueue;
import io.certwatch.product.review.ReviewQueue.Counts;
import io.certwatch.product.review.ReviewQueue.QueuedReview;
import io.certwatch.product.review.ReviewQueue.Search;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reviews")
class ReviewsController {

    private static final long WEIGHT = 100;
    private static final String BETWEEN = " ";

    private final ReviewQueue queue;
    private final GroupReviews groups;
    private final RequestQueue turns;
    private final CurrentCompany company;

    ReviewsController(ReviewQueue queue, GroupReviews groups, RequestQueue requestTurns, CurrentCompany company) {
        this.queue = queue;
        this.groups = groups;
        this.turns = requestTurns;
        this.company = company;
    }

    @Operation(operationId = "listReviews", summary = "List reviews, the most urgent first")
    @GetMapping
    Page<ReviewView> list(
            @ParameterObject ReviewFilterParameters parameters,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var last = after == null ? null : Cursor.decode(after);
        var search = new Search(parameters.of(company.id()), last, limit + 1);
        return turns.take(
                company.id(),
                limit,
                () -> Page.of(queue.search(search), limit, QueuedReview::place).map(ReviewView::of));
    }

    @Operation(
            operationId = "countReviews",
            summary = "Count reviews",
            description = "Those of every status, whatever status is asked for.")
    @GetMapping("/counts")
    Counts counts(@ParameterObject ReviewFilterParameters parameters) {
        return queue.counts(parameters.of(company.id()));
    }

    @Operation(
            operationId = "listReviewGroups",
            summary = "List groups of reviews that are alike, the largest first",
            description = "A product has at most one review in a group.")
    @GetMapping("/groups")
    Page<ReviewGroupView> groups(
            @ParameterObject ReviewFilterParameters parameters,
            @RequestParam(defaultValue = "REASON") By by,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var last = after == null ? null : place(Cursor.decode(after));
        var filter = parameters.of(company.id());
        return turns.take(
                company.id(),
                WEIGHT,
                () -> Page.of(groups.list(filter, by, last, limit + 1), limit, group -> position(Place.of(group)))
                        .map(ReviewGroupView::of));
    }

    private static String position(Place place) {
        return place.count() + BETWEEN + place.key();
    }

    private static Place place(String position) {
        var parts = position.split(BETWEEN, 2);
        try {
            return new Place(Long.parseLong(parts[0]), parts[parts.length - 1]);
        } catch (NumberFormatException notOurs) {
            throw Cursor.notOurs();
        }
    }
}
