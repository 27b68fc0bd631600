package io.certwatch.product.product.mongo;

import io.certwatch.product.decision.ProductDecision;
import io.certwatch.product.product.AssessedProduct;
import java.util.List;

/**
 * Refers to a decision that applies or did apply to a product, to find the products of a decision.
 *
 * @param unfound only the decision leads from the entry to the product, nothing in its text
 */
public record DecisionReference(String decision, boolean stands, boolean unfound) {

    static List<DecisionReference> of(AssessedProduct product) {
        return product.assessment().productDecisions().stream()
                .map(DecisionReference::of)
                .toList();
    }

    private static DecisionReference of(ProductDecision productDecision) {
        return new DecisionReference(
                productDecision.decision().id().toString(), productDecision.stands(), productDecision.found() == null);
    }
}
