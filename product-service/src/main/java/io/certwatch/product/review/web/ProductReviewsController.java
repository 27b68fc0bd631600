package io.certwatch.product.review.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.decision.Review;
import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.inventory.web.ProductDecisionView;
import io.certwatch.product.inventory.web.ProductDecisionView.ReopeningView;
import io.certwatch.product.inventory.web.SkuAddress;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.review.FindSiblings;
import io.certwatch.product.review.MakeDecision;
import io.certwatch.product.review.ReviewMetrics;
import io.certwatch.product.review.ReviewQueue;
import io.certwatch.product.review.ReviewQueue.Fate;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/products/{sku}/reviews")
class ProductReviewsController {

    private final MakeDecision decide;
    private final FindSiblings siblings;
    private final Products products;
    private final ReviewQueue queue;
    private final CurrentCompany company;
    private final CurrentCaller caller;
    private final LegalCitations citations;
    private final ReviewMetrics metrics;

    ProductReviewsController(
            MakeDecision decide,
            FindSiblings siblings,
            Products products,
            ReviewQueue queue,
            CurrentCompany company,
            CurrentCaller caller,
            LegalCitations citations,
            ReviewMetrics metrics) {
        this.decide = decide;
        this.siblings = siblings;
        this.products = products;
        this.queue = queue;
        this.company = company;
        this.caller = caller;
        this.citations = citations;
        this.metrics = metrics;
    }

    /** 201; 202 while products are left to reassess. */
    @Operation(operationId = "decideReview", summary = "Decide about a product under an entry")
    @Answers({201, 202, 409, 428})
    @PostMapping
    ResponseEntity<DecisionView> decide(
            @PathVariable String sku,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionForm form) {
        var stored = decide.decide(
                id(sku), form.toRequest(caller.get()), Precondition.atRevision(EntityTag.requireRevision(ifMatch)));
        metrics.countDecision(stored.decision());
        var id = stored.decision().id();
        var fate = queue.fates(company.id(), List.of(id)).getOrDefault(id, Fate.NONE);
        return ResponseEntity.status(stored.unfinished() ? HttpStatus.ACCEPTED : HttpStatus.CREATED)
                .location(URI.create("/api/reviews/decisions/" + id))
                .body(DecisionView.of(stored, fate));
    }

    @Operation(operationId = "getProductReviews", summary = "Get the reviews and decisions of a product")
    @GetMapping
    ResponseEntity<ProductReviewsView> get(@PathVariable String sku) {
        var id = id(sku);
        var product = products.requireListed(id);
        return ResponseEntity.ok()
                .eTag(EntityTag.of(product.revision()))
                .body(ProductReviewsView.of(product, citations));
    }

    @Operation(
            operationId = "getSiblingReviews",
            summary = "Get the reviews of other products that a decision with a wider scope would settle")
    @GetMapping("/siblings")
    SiblingsView siblings(
            @PathVariable String sku,
            @RequestParam String entry,
            @RequestParam @Nullable String edition,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var id = id(sku);
        return SiblingsView.of(id.sku().value(), edition, entry, siblings.of(id, edition, entry, limit));
    }

    private ProductId id(String sku) {
        return new ProductId(company.id(), SkuAddress.read(sku));
    }

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
}
