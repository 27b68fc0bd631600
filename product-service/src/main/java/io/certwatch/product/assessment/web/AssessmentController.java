package io.certwatch.product.assessment.web;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Page;
import io.certwatch.product.assessment.HistoryLine;
import io.certwatch.product.inventory.AssessedProduct;
import io.certwatch.product.inventory.ProductId;
import io.certwatch.product.inventory.Products;
import io.certwatch.product.inventory.UnknownProduct;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/products/{sku}")
class AssessmentController {

    private final Products products;
    private final CurrentCompany company;

    AssessmentController(Products products, CurrentCompany company) {
        this.products = products;
        this.company = company;
    }

    @GetMapping("/assessment")
    AssessmentView assessment(@PathVariable String sku) {
        var id = new ProductId(company.id(), SkuAddress.read(sku));
        var product = products.find(id).filter(AssessedProduct::listed).orElseThrow(() -> new UnknownProduct(id));
        return AssessmentView.of(id.sku().value(), product.assessment());
    }

    /** Also of a product that was removed. */
    @GetMapping("/history")
    Page<HistoryLine> history(@PathVariable String sku) {
        var id = new ProductId(company.id(), SkuAddress.read(sku));
        var lines = products.history(id);
        if (lines.isEmpty()) {
            throw new UnknownProduct(id);
        }
        return new Page<>(lines, null);
    }
}
