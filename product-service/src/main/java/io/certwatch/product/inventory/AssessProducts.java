package io.certwatch.product.inventory;

import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Assesses products without storing them. */
public class AssessProducts {

    private final AssessmentPipeline pipeline;
    private final ContextLoader contextLoader;

    public AssessProducts(AssessmentPipeline pipeline, ContextLoader contextLoader) {
        this.pipeline = pipeline;
        this.contextLoader = contextLoader;
    }

    /**
     * Assesses by the catalogue already loaded. Returns one element per product, in the same order; empty for a product
     * whose assessment fails because of a fault in this service, which is logged.
     *
     * @throws io.certwatch.product.catalogue.CatalogueNotReady if nothing can be assessed
     */
    public List<Optional<Assessment>> assess(String company, List<Product> products) {
        var assessor = pipeline.loadedAssessor(Cause.ofRequest(Cause.Kind.REGISTRATION));
        assessor.catalogue().whenReady();
        var contexts = contextLoader.load(company, products);
        var assessments = new ArrayList<Optional<Assessment>>(products.size());
        for (var index = 0; index < products.size(); index++) {
            var product = products.get(index);
            var context = contexts.get(index);
            assessments.add(pipeline.attempt(
                    assessor.cause(),
                    new ProductId(company, product.sku()),
                    new HashSet<>(),
                    () -> Optional.of(assessor.assess(product, context))));
        }
        return assessments;
    }
}
