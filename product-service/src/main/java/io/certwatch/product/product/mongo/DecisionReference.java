package io.certwatch.product.product.mongo;

import io.certwatch.product.decision.ProductDecision;
import io.certwatch.product.product.AssessedProduct;
import java.util.List;

/**
 * That a decision is or was on a product, for finding the products of a decision.
 *
 * @param unfound nothing in the product's text leads from the entry to it, only the decision
 */
public record DecisionReference(String decision, boolean stands, boolean unfound) {

    static List<DecisionReference> of(AssessedProduct product) {
        return product.assessment().rulings().stream().map(DecisionReference::of).toList();
    }

    private static DecisionReference of(ProductDecision ruling) {
        return new DecisionReference(ruling.decision().id().toString(), ruling.stands(), ruling.found() == null);
    }
}
