package io.certwatch.product.product;

import io.certwatch.product.assessment.Assessment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Assesses products without storing them. */
public class AssessProducts {

    private final AssessorFactory assessors;

    public AssessProducts(AssessorFactory assessors) {
        this.assessors = assessors;
    }

    /**
     * Returns one element per product, in the same order; empty for a product whose assessment fails because of a
     * fault in this service, which is logged.
     */
    public List<Optional<Assessment>> assess(String company, List<Product> products) {
        var assessor = assessors.ready();
        var contexts = assessors.contexts(company, products);
        var assessments = new ArrayList<Optional<Assessment>>(products.size());
        for (var index = 0; index < products.size(); index++) {
            var product = products.get(index);
            var context = contexts.get(index);
            assessments.add(assessors.attempt(
                    assessor.cause(),
                    new ProductId(company, product.sku()),
                    new HashSet<>(),
                    () -> Optional.of(assessor.assess(product, context))));
        }
        return assessments;
    }
}
