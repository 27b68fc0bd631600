package io.certwatch.product.obligation;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.failure.UnknownId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changes one obligation on behalf of a person; the obligation and its product are saved in one step. */
public class ObligationUpdater {

    private final Obligations obligations;
    private final AssessmentPipeline pipeline;

    public ObligationUpdater(Obligations obligations, AssessmentPipeline pipeline) {
        this.obligations = obligations;
        this.pipeline = pipeline;
    }

    /** Computes the transition, for one cause at one moment; empty if nothing changes. */
    @FunctionalInterface
    public interface Step {

        /** @param context the decisions and certificates that concern its product */
        Optional<Transition> from(Obligation obligation, ProductAssessor assessor, AssessmentContext context);
    }

    /** Computes the change of the product that has the obligation; empty if nothing changes. */
    @FunctionalInterface
    public interface ProductStep {

        Optional<ProductChange> from(
                AssessedProduct known, Obligation obligation, ProductAssessor assessor, AssessmentContext context);
    }

    /** Returns the obligation after the change. */
    public ProductObligation change(String company, UUID id, Precondition precondition, Step step) {
        return changeProduct(
                company,
                id,
                precondition,
                (known, _, assessor, context) -> assessor.act(
                        known,
                        context,
                        obligation -> obligation.id().equals(id)
                                ? step.from(obligation, assessor, context)
                                : Optional.empty()));
    }

    /** Likewise, where the product changes with its obligation. */
    public ProductObligation changeProduct(String company, UUID id, Precondition precondition, ProductStep step) {
        var sku = obligations
                .find(company, id)
                .orElseThrow(() -> new UnknownId("obligation", id))
                .sku();
        var assessor = pipeline.newestAssessor(Cause.ofRequest(Cause.Kind.DECISION));
        var written = pipeline.run(List.of(ProductId.of(company, sku)), assessor, (by, product, known, context) -> {
            precondition.check(product, known);
            return known == null
                    ? Optional.empty()
                    : known.obligations().stream()
                            .filter(obligation -> obligation.id().equals(id))
                            .findFirst()
                            .flatMap(obligation -> step.from(known, obligation, by, context));
        });
        return written.products().values().stream()
                .map(AssessedProduct::held)
                .flatMap(List::stream)
                .filter(held -> held.obligation().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownId("obligation", id));
    }
}
