package io.certwatch.product.product;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes products, many at a time, in four steps: load them, load the context of each, assess them, save what changed. Where somebody
 * else changed a product meanwhile, the steps are repeated once. Registering, removing, deciding and every sweep go through here.
 *
 * <p>After the save the context and the catalogue are looked at again. Who adds a certificate or a decision looks at the products that are
 * stored by then; what is added later is seen here. So one of the two assesses by the newest context (ADR 018). A sweep over the
 * inventory begins after its change of the catalogue is stored, so it sees every product saved before, and a product saved later is
 * assessed by the change here (ADR 020).
 */
public final class AssessmentPipeline {

    private final Products products;
    private final AssessorFactory assessors;
    private final boolean skipsFailures;

    /** A pipeline that throws what an assessment throws. */
    public AssessmentPipeline(Products products, AssessorFactory assessors) {
        this(products, assessors, false);
    }

    private AssessmentPipeline(Products products, AssessorFactory assessors, boolean skipsFailures) {
        this.products = products;
        this.assessors = assessors;
        this.skipsFailures = skipsFailures;
    }

    /** A pipeline that skips products whose assessment fails, and reports them ({@link Result#failed}). */
    public static AssessmentPipeline skippingFailures(Products products, AssessorFactory assessors) {
        return new AssessmentPipeline(products, assessors, true);
    }

    /** Says what becomes of one product. It must not ask anybody else: what it throws counts as a fault of this product. */
    @FunctionalInterface
    public interface Step {

        /** Empty, if nothing changes. */
        Optional<ProductChange> assess(ProductId id, @Nullable AssessedProduct known, AssessmentContext context);

        /** The product whose context counts; none if there is no product. */
        default @Nullable Product subject(ProductId id, @Nullable AssessedProduct known) {
            return known == null ? null : known.product();
        }
    }

    /**
     * @param products as they stand afterwards
     * @param changed  those that were saved
     * @param lost     those that somebody else changed twice meanwhile; nothing of them was saved
     * @param failed   those whose assessment failed
     */
    public record Result(Map<ProductId, AssessedProduct> products, Set<ProductId> changed, Set<ProductId> lost, Set<ProductId> failed) {

        private Result orStale() {
            for (var id : lost) {
                throw new StaleProduct(id);
            }
            return this;
        }
    }

    /** @throws StaleProduct if somebody else changed one of them twice meanwhile; the others are saved */
    Result run(Collection<ProductId> ids, ProductAssessor assessor, Step step) {
        return runPartly(ids, assessor, step).orStale();
    }

    /**
     * @param loaded the products as they were loaded a moment ago
     * @throws StaleProduct if somebody else changed one of them twice meanwhile; the others are saved
     */
    public Result run(Map<ProductId, AssessedProduct> loaded, ProductAssessor assessor, Step step) {
        return pass(loaded).run(loaded.keySet(), assessor, step).orStale();
    }

    /** Likewise, and returns what was lost. */
    Result runPartly(Collection<ProductId> ids, ProductAssessor assessor, Step step) {
        return pass(products.find(ids)).run(ids, assessor, step);
    }

    private PipelinePass pass(Map<ProductId, AssessedProduct> loaded) {
        return new PipelinePass(products, assessors, skipsFailures, loaded);
    }
}
