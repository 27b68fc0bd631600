package io.certwatch.product.product;

import io.certwatch.product.assessment.Cause;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes that products have left the market: their obligations are lifted. */
public class WithdrawProducts {

    private final AssessorFactory assessors;
    private final AssessmentPipeline pipeline;

    public WithdrawProducts(AssessorFactory assessors, Products products) {
        this.assessors = assessors;
        this.pipeline = AssessmentPipeline.skippingFailures(products, assessors);
    }

    /**
     * Passes over what is unknown, removed or withdrawn, what somebody has registered or changed since, and what cannot be judged.
     *
     * @param since when it was found to be gone
     * @param begun when this was begun: what was withdrawn from then on counts, for work that broke off is done again
     * @return how many have been withdrawn
     * @throws StaleProduct if someone else was faster with one of them twice; to be done again
     */
    public int withdraw(String company, Collection<Sku> skus, Instant since, Instant begun, Cause cause) {
        var ids = skus.stream().map(sku -> new ProductId(company, sku)).toList();
        var assessor = assessors.forRegistration(cause);
        var written = pipeline.run(ids, assessor, new Withdrawn(assessor, since));
        return (int) written.products().values().stream()
                .filter(product -> written.changed().contains(product.id()) || withdrawnSince(begun, product)).count();
    }

    private static boolean withdrawnSince(Instant begun, AssessedProduct product) {
        return product.listed() && product.product().market().withdrawn() && !product.statedAt().isBefore(begun);
    }

    private record Withdrawn(ProductAssessor assessor, Instant since) implements AssessmentPipeline.Step {

        @Override
        public Optional<ProductChange> assess(ProductId id, @Nullable AssessedProduct known, AssessmentContext context) {
            return known == null || known.removed() || known.product().market().withdrawn() || known.statedAt().isAfter(since)
                    ? Optional.empty()
                    : assessor.register(id, known.product().withdrawn(), known, context);
        }
    }
}
