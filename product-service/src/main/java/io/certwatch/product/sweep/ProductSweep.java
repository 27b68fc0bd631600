package io.certwatch.product.sweep;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.AssessmentContext;
import io.certwatch.product.product.AssessmentPipeline;
import io.certwatch.product.product.AssessorFactory;
import io.certwatch.product.product.ProductAssessor;
import io.certwatch.product.product.ProductChange;
import io.certwatch.product.product.Products;
import java.util.Collection;
import java.util.Optional;

/**
 * Reassesses pages of stored products. All five sweeps use it: an edition, a certificate, a decision, a profile or a day
 * determines which products and how. A product whose assessment fails stays unchanged and is reported as failed; the
 * others are processed.
 */
final class ProductSweep {

    private final AssessmentPipeline pipeline;

    ProductSweep(Products products, AssessorFactory assessors) {
        this.pipeline = AssessmentPipeline.skippingFailures(products, assessors);
    }

    /** Reassesses one product; returns empty if nothing changes. */
    @FunctionalInterface
    interface Reassessment {

        Optional<ProductChange> of(AssessedProduct product, AssessmentContext context);
    }

    /** @throws io.certwatch.product.product.StaleProduct if somebody else changed a product twice meanwhile; the others are saved */
    AssessmentPipeline.Result assess(
            Collection<AssessedProduct> page, ProductAssessor assessor, Reassessment reassessment) {
        return pipeline.run(
                page.stream().collect(toMap(AssessedProduct::id, identity())),
                assessor,
                (_, product, context) -> product == null ? Optional.empty() : reassessment.of(product, context));
    }
}
