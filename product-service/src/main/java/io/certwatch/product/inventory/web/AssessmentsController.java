package io.certwatch.product.inventory.web;

import io.certwatch.platform.body.Batch;
import io.certwatch.platform.body.UnreadBody;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.inventory.AssessProducts;
import io.certwatch.product.inventory.AwaitCatalogueVersion;
import io.certwatch.product.inventory.web.Offer.NothingValid;
import io.certwatch.product.inventory.web.ProductsController.ProductUnjudged;
import io.certwatch.product.law.LegalCitations;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Assesses without storing. The body is parsed only when the request has its turn. A rejected or failed product is reported at its place; the others have their verdicts.
 */
@RestController
class AssessmentsController {

    /** Placeholder where no SKU is needed; never shown. */
    private static final Sku NONE = new Sku("-");

    private final AssessProducts assess;
    private final RequestQueue queue;
    private final AwaitCatalogueVersion await;
    private final CurrentCompany company;
    private final LegalCitations citations;
    private final Clock clock;

    AssessmentsController(
            AssessProducts assess,
            RequestQueue requestTurns,
            AwaitCatalogueVersion await,
            CurrentCompany company,
            LegalCitations citations,
            Clock clock) {
        this.assess = assess;
        this.queue = requestTurns;
        this.await = await;
        this.company = company;
        this.citations = citations;
        this.clock = clock;
    }

    @Operation(operationId = "assessProducts", summary = "Assess products without storing them")
    @PostMapping("/api/assessments")
    List<AssessmentView> assess(
            @RequestParam @Nullable String catalogueVersion, @RequestBody UnreadBody<Batch<ProductForm>> body) {
        await.catalogue(catalogueVersion);
        var owner = company.id();
        return queue.take(owner, body.bytes().length >> 10, () -> assess(owner, body.read()));
    }

    private List<AssessmentView> assess(String owner, Batch<ProductForm> batch) {
        var offer = Offer.read(batch, NONE);
        if (offer.products().isEmpty() && !offer.rejected().isEmpty()) throw new NothingValid(offer.rejected(), batch);
        var assessments = assess.assess(owner, offer.products());
        if (!assessments.isEmpty() && assessments.stream().allMatch(Optional::isEmpty))
            throw new ProductUnjudged(offer.products().getFirst().sku().value());
        return views(offer, assessments);
    }

    /** In the order of the request, with rejected products at their places. */
    private List<AssessmentView> views(Offer offer, List<Optional<Assessment>> assessments) {
        var at = clock.instant();
        var views = new ArrayList<AssessmentView>();
        for (var index = 0; index < assessments.size(); index++) {
            var sku = offer.products().get(index).sku();
            var said = sku.equals(NONE) ? null : sku.value();
            views.add(assessments
                    .get(index)
                    .map(assessment -> AssessmentView.of(said, assessment, citations))
                    .orElseGet(() -> AssessmentView.ofFailure(said, at)));
        }
        offer.rejected()
                .forEach(rejection -> views.add(
                        rejection.index(), AssessmentView.ofRejection(rejection.sku(), rejection.errors(), at)));
        return views;
    }
}
