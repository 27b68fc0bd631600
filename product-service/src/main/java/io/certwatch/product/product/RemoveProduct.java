package io.certwatch.product.product;

import io.certwatch.product.failure.UnknownId;
import java.util.List;
import java.util.Optional;

/** Removes a product from the inventory: its obligations are lifted, its history stays. */
public class RemoveProduct {

    private final AssessorFactory assessors;
    private final AssessmentPipeline pipeline;

    public RemoveProduct(AssessorFactory assessors, Products products) {
        this.assessors = assessors;
        this.pipeline = new AssessmentPipeline(products, assessors);
    }

    public void remove(ProductId product, Precondition precondition) {
        var assessor = assessors.forRegistration();
        pipeline.run(List.of(product), assessor, (id, known, _) -> {
            if (known == null || known.removed()) {
                throw new UnknownId("product", id.sku());
            }
            precondition.check(id, known);
            return Optional.of(assessor.remove(known));
        });
    }
}
