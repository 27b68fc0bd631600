package io.certwatch.product.explanation;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.explanation.ProductExplanation.ExplainedEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProductExplanationController {

    private final ExplainProduct explainProduct;
    private final CurrentCompany company;

    ProductExplanationController(ExplainProduct explainProduct, CurrentCompany company) {
        this.explainProduct = explainProduct;
        this.company = company;
    }

    @Operation(
            operationId = "explainObligations",
            summary = "Explain why a product has obligations, or none; /api/alerts/explanation says who was told")
    @GetMapping("/api/obligations/explanation")
    ProductExplanationView explain(@RequestParam String sku) {
        return ProductExplanationView.of(explainProduct.explain(new ProductId(company.id(), new Sku(sku))));
    }

    /**
     * Why the vendor of a product is told about obligations, or is not: the half that product-service knows.
     *
     * @param sentence the way that went furthest, in one sentence
     * @param entries one for each entry that was found, the one that went furthest first
     */
    record ProductExplanationView(String sku, Explanation sentence, List<EntryView> entries) {

        /**
         * @param edition null, like {@code entry}, if the way ended before any entry was found
         * @param stoppedAt null if the event of the obligation has been published; what follows is at
         *     {@code /api/alerts/explanation}
         * @param steps in their order, up to the one that stopped
         */
        @Schema(name = "ExplainedEntry")
        record EntryView(
                @Nullable String edition,
                @Nullable String entry,
                @Nullable UUID obligation,
                ExplanationStep.@Nullable Kind stoppedAt,
                List<StepView> steps) {

            static EntryView of(ExplainedEntry explained) {
                var entry = explained.entry();
                return new EntryView(
                        entry == null ? null : entry.edition(),
                        entry == null ? null : entry.code(),
                        explained.obligation(),
                        explained.stop().map(ExplanationStep::kind).orElse(null),
                        explained.steps().stream().map(StepView::of).toList());
            }
        }

        @Schema(name = "ProductExplanationStep")
        record StepView(ExplanationStep.Kind step, ExplanationStep.State state, Explanation sentence) {

            static StepView of(ExplanationStep step) {
                return new StepView(step.kind(), step.state(), step.sentence());
            }
        }

        static ProductExplanationView of(ProductExplanation explanation) {
            return new ProductExplanationView(
                    explanation.sku(),
                    explanation.sentence(),
                    explanation.entries().stream().map(EntryView::of).toList());
        }
    }
}
