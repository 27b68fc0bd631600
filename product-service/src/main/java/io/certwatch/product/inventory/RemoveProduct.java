package io.certwatch.product.inventory;

import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.failure.UnknownId;
import java.util.List;
import java.util.Optional;

/** Removes a product from the inventory: its obligations are lifted, its history stays. */
public class RemoveProduct {

    private final AssessmentPipeline pipeline;

    public RemoveProduct(AssessmentPipeline pipeline) {
        this.pipeline = pipeline;
    }

    public void remove(ProductId product, Precondition precondition) {
        var assessor = pipeline.loadedAssessor(Cause.ofRequest(Cause.Kind.REGISTRATION));
        pipeline.run(List.of(product), assessor, (by, id, known, _) -> {
            if (known == null || known.removed()) {
                throw new UnknownId("product", id.sku());
            }
            precondition.check(id, known);
            return Optional.of(by.remove(known));
        });
    }
}
