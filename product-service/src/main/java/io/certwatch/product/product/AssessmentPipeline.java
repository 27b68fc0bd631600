package io.certwatch.product.product;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes many products at a time in four steps: load them, load the context of each, assess them, save what changed.
 * If somebody else changed a product meanwhile, the steps are repeated once. Registration, removal, decisions and
 * every sweep use it.
 *
 * <p>After the save it checks the context and the catalogue again. Whoever adds a certificate or a decision
 * reassesses the products that are stored by then; the check finds what is added later. So one of the two assesses by
 * the newest context (ADR 018). A sweep begins after its change of the catalogue is stored, so it finds every product
 * saved before; a product saved later is assessed by that change here (ADR 020).
 */
public final class AssessmentPipeline {

    private final Products products;
    private final AssessorFactory assessors;
    private final boolean skipsFailures;

    /** Creates a pipeline that rethrows the exception of a failed assessment. */
    public AssessmentPipeline(Products products, AssessorFactory assessors) {
        this(products, assessors, false);
    }

    private AssessmentPipeline(Products products, AssessorFactory assessors, boolean skipsFailures) {
        this.products = products;
        this.assessors = assessors;
        this.skipsFailures = skipsFailures;
    }

    /** Creates a pipeline that skips products whose assessment fails, and reports them ({@link Result#failed}). */
    public static AssessmentPipeline skippingFailures(Products products, AssessorFactory assessors) {
        return new AssessmentPipeline(products, assessors, true);
    }

    /**
     * Computes the change of one product. It must not call any other system: an exception counts as a fault of this
     * product.
     */
    @FunctionalInterface
    public interface Step {

        /** Returns empty if nothing changes. */
        Optional<ProductChange> assess(ProductId id, @Nullable AssessedProduct known, AssessmentContext context);

        /** The product whose context is loaded; null if there is no product. */
        default @Nullable Product subject(ProductId id, @Nullable AssessedProduct known) {
            return known == null ? null : known.product();
        }
    }

    /**
     * @param products their state after the run
     * @param changed those that were saved
     * @param lost those that somebody else changed twice meanwhile; nothing of them was saved
     * @param failed those whose assessment failed
     */
    public record Result(
            Map<ProductId, AssessedProduct> products,
            Set<ProductId> changed,
            Set<ProductId> lost,
            Set<ProductId> failed) {

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
     * @param loaded the products as they were just loaded
     * @throws StaleProduct if somebody else changed one of them twice meanwhile; the others are saved
     */
    public Result run(Map<ProductId, AssessedProduct> loaded, ProductAssessor assessor, Step step) {
        return pass(loaded).run(loaded.keySet(), assessor, step).orStale();
    }

    /** Like {@code run}, but returns the products that were lost to others instead of throwing. */
    Result runPartly(Collection<ProductId> ids, ProductAssessor assessor, Step step) {
        return pass(products.find(ids)).run(ids, assessor, step);
    }

    private PipelinePass pass(Map<ProductId, AssessedProduct> loaded) {
        return new PipelinePass(products, assessors, skipsFailures, loaded);
    }
}
