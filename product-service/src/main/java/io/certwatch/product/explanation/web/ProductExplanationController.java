package io.certwatch.product.explanation.web;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.explanation.ExplainProduct;
import io.certwatch.product.product.ProductId;
import io.certwatch.product.product.Sku;
import io.swagger.v3.oas.annotations.Operation;
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
}
