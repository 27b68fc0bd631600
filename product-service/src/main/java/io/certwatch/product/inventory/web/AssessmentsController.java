package io.certwatch.product.inventory.web;

import io.certwatch.product.assessment.web.AssessmentView;
import io.certwatch.product.inventory.AssessProducts;
import io.certwatch.product.inventory.InvalidProduct;
import io.certwatch.product.inventory.Product;
import io.certwatch.product.inventory.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Judges without keeping anything. */
@RestController
class AssessmentsController {

    /** Stands for a SKU where none is needed; no one sees it. */
    private static final Sku NONE = new Sku("-");

    private final AssessProducts assess;

    AssessmentsController(AssessProducts assess) {
        this.assess = assess;
    }

    @PostMapping("/api/assessments")
    List<AssessmentView> assess(@RequestBody JsonNode body) {
        var elements = Offer.elements(body);
        var products = read(elements);
        var assessments = assess.assess(products);
        var views = new ArrayList<AssessmentView>(assessments.size());
        for (var index = 0; index < assessments.size(); index++) {
            var sku = products.get(index).sku();
            views.add(AssessmentView.of(sku.equals(NONE) ? null : sku.value(), assessments.get(index)));
        }
        return views;
    }

    /** All or none: the answer has to be in the order of the question. */
    private static List<Product> read(List<JsonNode> elements) {
        var products = new ArrayList<Product>(elements.size());
        var rejected = new ArrayList<Rejection>();
        for (var index = 0; index < elements.size(); index++) {
            var json = elements.get(index);
            try {
                products.add(ProductReader.read(json, Objects.requireNonNullElse(ProductReader.skuOf(json), NONE)));
            } catch (InvalidProduct invalid) {
                rejected.add(Rejection.of(index, json, invalid));
            }
        }
        if (!rejected.isEmpty()) {
            throw new NothingValid(rejected);
        }
        return products;
    }
}
