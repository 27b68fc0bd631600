package io.certwatch.product.product.mongo;

import io.certwatch.product.decision.Ruling;
import io.certwatch.product.product.AssessedProduct;
import java.util.List;

/**
 * That a decision is or was on a product, for finding the products of a decision.
 *
 * @param unfound nothing in the product's text leads from the entry to it, only the decision
 */
public record RulingReference(String decision, boolean stands, boolean unfound) {

    static List<RulingReference> of(AssessedProduct product) {
        return product.assessment().rulings().stream().map(RulingReference::of).toList();
    }

    private static RulingReference of(Ruling ruling) {
        return new RulingReference(ruling.decision().id().toString(), ruling.stands(), ruling.found() == null);
    }
}
