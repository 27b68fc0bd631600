package io.certwatch.product.inventory;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Marks products as withdrawn from the market: their obligations are lifted. */
public class WithdrawProducts {

    private final AssessmentPipeline pipeline;

    public WithdrawProducts(AssessmentPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Skips products that are unknown, removed or withdrawn, that somebody has registered or changed since, or whose
     * assessment fails.
     *
     * @param since when the products were found missing
     * @param begun when this task began: products withdrawn from then on count, because a task that was interrupted
     *   is repeated
     * @return how many have been withdrawn
     * @throws StaleProduct if somebody else changed one of them twice meanwhile; to be repeated
     */
    public int withdraw(String company, Collection<Sku> skus, Instant since, Instant begun, Cause cause) {
        var ids = skus.stream().map(sku -> new ProductId(company, sku)).toList();
        var written = pipeline.runPartly(ids, pipeline.loadedAssessor(cause), new Withdrawn(since))
                .orStale();
        return (int) written.products().values().stream()
                .filter(product -> written.changed().contains(product.id()) || withdrawnSince(begun, product))
                .count();
    }

    private static boolean withdrawnSince(Instant begun, AssessedProduct product) {
        return product.listed()
                && product.product().market().withdrawn()
                && !product.statedAt().isBefore(begun);
    }

    private record Withdrawn(Instant since) implements AssessmentPipeline.Step {

        @Override
        public Optional<ProductChange> change(
                ProductAssessor by, ProductId id, @Nullable AssessedProduct known, AssessmentContext context) {
            return known == null
                            || known.removed()
                            || known.product().market().withdrawn()
                            || known.statedAt().isAfter(since)
                    ? Optional.empty()
                    : by.register(id, known.product().withdrawn(), known, context);
        }
    }
}
