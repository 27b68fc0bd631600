package io.certwatch.product.trial;

import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;

/** Assesses the product of a visitor by the catalogue alone: no company, so no decision, profile or proof counts. */
public class AssessTrial {

    private final AssessmentPipeline pipeline;

    public AssessTrial(AssessmentPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** @throws io.certwatch.product.catalogue.CatalogueNotReady if nothing can be assessed */
    public Assessment assess(Product product) {
        var assessor = pipeline.loadedAssessor(Cause.ofRequest(Cause.Kind.REGISTRATION));
        assessor.catalogue().whenReady();
        return assessor.assess(product, AssessmentContext.NONE);
    }
}
