package io.certwatch.product.product.web;

import io.certwatch.platform.body.Batch;
import io.certwatch.product.product.AssessProducts;
import io.certwatch.product.product.AwaitCatalogueVersion;
import io.certwatch.product.product.Sku;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Judges without keeping anything. */
@RestController
class AssessmentsController {

    /** Stands for a SKU where none is needed; no one sees it. */
    private static final Sku NONE = new Sku("-");

    private final AssessProducts assess;
    private final AwaitCatalogueVersion await;

    AssessmentsController(AssessProducts assess, AwaitCatalogueVersion await) {
        this.assess = assess;
        this.await = await;
    }

    @Operation(operationId = "assessProducts", summary = "Assess products without storing them")
    @PostMapping("/api/assessments")
    List<AssessmentView> assess(@RequestParam @Nullable String catalogueVersion, @RequestBody Batch<ProductForm> body) {
        var offer = Offer.read(body, NONE);
        if (!offer.rejected().isEmpty()) throw new NothingValid(offer.rejected(), body); // the answer has to be in the order of the question
        await.catalogue(catalogueVersion);
        var assessments = assess.assess(offer.products());
        var views = new ArrayList<AssessmentView>(assessments.size());
        for (var index = 0; index < assessments.size(); index++) {
            var sku = offer.products().get(index).sku();
            views.add(AssessmentView.of(sku.equals(NONE) ? null : sku.value(), assessments.get(index)));
        }
        return views;
    }
}
