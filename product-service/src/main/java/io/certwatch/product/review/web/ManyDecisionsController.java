package io.certwatch.product.review.web;

import io.certwatch.audit.CurrentRecord;
import io.certwatch.idempotency.TakesIdempotencyKey;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.review.DecideReviews;
import io.certwatch.product.review.DecideReviews.DecidedReview;
import io.certwatch.product.review.DecideReviews.DecidingOutcome;
import io.certwatch.product.review.ReviewMetrics;
import io.certwatch.product.review.RevokeDecisions;
import io.certwatch.product.review.RevokeDecisions.RevocationOutcome;
import io.certwatch.product.review.RevokeDecisions.RevokedDecision;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions about many products in one request, such as about a group. */
@RestController
@RequestMapping("/api/reviews/decisions")
class ManyDecisionsController {

    private static final int MOST = 500;

    private final DecideReviews decideReviews;
    private final RevokeDecisions revokeDecisions;
    private final CurrentCompany company;
    private final CurrentCaller caller;
    private final CurrentRecord audit;
    private final ReviewMetrics metrics;

    ManyDecisionsController(
            DecideReviews decideReviews,
            RevokeDecisions revokeDecisions,
            CurrentCompany company,
            CurrentCaller caller,
            CurrentRecord audit,
            ReviewMetrics metrics) {
        this.decideReviews = decideReviews;
        this.revokeDecisions = revokeDecisions;
        this.company = company;
        this.caller = caller;
        this.audit = audit;
        this.metrics = metrics;
    }

    @Operation(
            operationId = "decideReviews",
            summary = "Decide about many products under an entry for one reason; the answer has the outcome of each",
            description = "Each gets a decision of its own, which holds for this product alone.")
    @TakesIdempotencyKey
    @PostMapping
    DecidedProductsView decide(@RequestBody DecisionsForm form) {
        var seen = form.read();
        var request = form.ofEach().toRequest(caller.get());
        audit.concerns(seen.keySet().stream().map(Sku::value).toList());
        var decided = decideReviews.decide(company.id(), seen, request);
        var made = decided.stream().flatMap(one -> one.made().stream()).toList();
        made.forEach(metrics::countDecision);
        audit.count("stored", made.size());
        audit.count("rejected", decided.size() - made.size());
        return new DecidedProductsView(
                decided.stream().map(DecidedProductView::of).toList());
    }

    @Operation(operationId = "revokeDecisions", summary = "Revoke many decisions; the answer has the outcome of each")
    @PostMapping("/revocation")
    RevocationsView revoke(@RequestBody RevocationsForm form) {
        var said = new DecisionsController.RevocationForm(form.by(), form.reason()).checked();
        audit.concerns(form.ids().stream().map(UUID::toString).toList());
        var revoked = revokeDecisions.revoke(
                company.id(), new LinkedHashSet<>(form.ids()), caller.get().author(said.by()), said.reason());
        var ended = revoked.stream()
                .filter(one -> one.outcome() == RevocationOutcome.REVOKED)
                .toList();
        ended.forEach(_ -> metrics.countRevocation(company.id()));
        audit.count("stored", ended.size());
        return new RevocationsView(revoked);
    }

    /** One decision for many products under an entry. */
    @Schema(name = "DecisionsForm")
    record DecisionsForm(
            @Size(min = 1, max = MOST) List<SeenProduct> products,

            @Schema(example = "2023-2") @Size(max = 100) String edition,
            @Schema(example = "CNE-01") @Size(max = 100) String entry,
            Outcome decision,
            @Size(max = DecisionForm.LONGEST_REASON) String reason,

            @Schema(
                    description = "The last day on which they hold; or ENTRY_CHANGES, also if missing",
                    example = "2027-12-31")
            @Nullable
            String until,

            @Schema(description = Author.BY, example = "li.na") @Size(max = DecisionForm.LONGEST_NAME) @Nullable
            String by) {

        /** @param revision of the product, as its review shows it */
        @Schema(name = "SeenProduct")
        record SeenProduct(
                @Schema(example = "NE-8000-X8") String sku,
                @Schema(example = "3") @Min(1) long revision) {}

        DecisionForm ofEach() {
            return new DecisionForm(edition, entry, decision, reason, null, until, by);
        }

        SequencedMap<Sku, Long> read() {
            var faults = new FieldFaults();
            var read = new LinkedHashMap<Sku, Long>();
            for (var index = 0; index < products.size(); index++) {
                try {
                    var product = products.get(index);
                    if (read.putIfAbsent(new Sku(product.sku()), product.revision()) != null) {
                        faults.add(place(index), Explanation.of("problem.sku-twice"));
                    }
                } catch (InvalidField invalid) {
                    faults.add(place(index), invalid.words());
                }
            }
            RequestFields.rejectIfAny(faults);
            return read;
        }

        private static String place(int index) {
            return "products[%d].sku".formatted(index);
        }
    }

    /** @param items in the order of the request */
    @Schema(name = "DecidedProducts")
    record DecidedProductsView(List<DecidedProductView> items) {}

    /** @param decision its id; null unless it was made */
    @Schema(name = "DecidedProduct")
    record DecidedProductView(
            String sku, DecidingOutcome outcome, @Nullable UUID decision) {

        static DecidedProductView of(DecidedReview decided) {
            return new DecidedProductView(
                    decided.sku().value(),
                    decided.outcome(),
                    decided.made().map(Decision::id).orElse(null));
        }
    }

    @Schema(name = "RevocationsForm")
    record RevocationsForm(
            @Size(min = 1, max = MOST) List<UUID> ids,

            @Schema(description = "It may be missing if the caller takes back decisions of their own")
            @Size(max = DecisionForm.LONGEST_REASON)
            @Nullable
            String reason,

            @Schema(description = Author.BY) @Size(max = DecisionForm.LONGEST_NAME) @Nullable
            String by) {}

    /** @param items in the order of the request, each once */
    @Schema(name = "Revocations")
    record RevocationsView(List<RevokedDecision> items) {}
}
