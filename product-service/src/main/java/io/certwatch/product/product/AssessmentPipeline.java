package io.certwatch.product.product;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
        return new Pass(loaded).run(loaded.keySet(), assessor, step).orStale();
    }

    /** Like {@code run}, but returns the products that were lost to others instead of throwing. */
    Result runPartly(Collection<ProductId> ids, ProductAssessor assessor, Step step) {
        return new Pass(products.find(ids)).run(ids, assessor, step);
    }

    /** One run: the products as they are now, and the contexts they were assessed in. */
    private final class Pass {

        private final Map<ProductId, AssessedProduct> current;
        private final Map<ProductId, AssessmentContext> contexts = new HashMap<>();
        private final Set<ProductId> changed = new HashSet<>();
        private final Set<ProductId> failed = new HashSet<>();

        Pass(Map<ProductId, AssessedProduct> loaded) {
            this.current = new HashMap<>(loaded);
        }

        Result run(Collection<ProductId> ids, ProductAssessor assessor, Step step) {
            var lost = once(ids, assessor, step);
            if (!lost.isEmpty()) {
                current.putAll(products.find(lost));
                lost = once(lost, assessor, step);
            }
            repeatForNewContext(changed, assessor);
            repeatForNewCatalogue(assessor);
            return new Result(current, changed, lost, failed);
        }

        /** Returns those that somebody else changed meanwhile. */
        private Set<ProductId> once(Collection<ProductId> ids, ProductAssessor assessor, Step step) {
            contexts.putAll(loadContexts(ids, assessor, step));
            return save(assess(ids, assessor, step));
        }

        private Map<ProductId, AssessmentContext> loadContexts(
                Collection<ProductId> ids, ProductAssessor assessor, Step step) {
            var subjects = HashMap.<ProductId, Product>newHashMap(ids.size());
            for (var id : ids) {
                attempt(id, assessor, () -> Optional.ofNullable(step.subject(id, current.get(id))))
                        .ifPresent(subject -> subjects.put(id, subject));
            }
            return assessors.contexts(subjects, current);
        }

        private List<ProductChange> assess(Collection<ProductId> ids, ProductAssessor assessor, Step step) {
            var changes = new ArrayList<ProductChange>(ids.size());
            for (var id : ids) {
                var context = contexts.getOrDefault(id, AssessmentContext.NONE);
                attempt(id, assessor, () -> step.assess(id, current.get(id), context))
                        .ifPresent(changes::add);
            }
            return changes;
        }

        private Set<ProductId> save(List<ProductChange> changes) {
            var lost = changes.isEmpty() ? Set.<ProductId>of() : products.save(changes);
            for (var change : changes) {
                if (!lost.contains(change.id())) {
                    current.put(change.id(), change.product());
                    changed.add(change.id());
                    assessors.saved(change);
                }
            }
            return lost;
        }

        private <T> Optional<T> attempt(ProductId id, ProductAssessor assessor, Supplier<Optional<T>> step) {
            return skipsFailures ? assessors.attempt(assessor.cause(), id, failed, step) : step.get();
        }

        /**
         * Repeats the products whose context changed since it was loaded. Whoever changes a product meanwhile checks
         * its context, too.
         */
        private void repeatForNewContext(Set<ProductId> ids, ProductAssessor assessor) {
            Step reassess = (_, known, context) -> known == null ? Optional.empty() : assessor.reassess(known, context);
            var moved = loadContexts(ids, assessor, reassess).entrySet().stream()
                    .filter(now -> !now.getValue().equals(contexts.get(now.getKey())))
                    .map(Map.Entry::getKey)
                    .collect(toSet());
            if (!moved.isEmpty()) {
                moved.removeAll(once(moved, assessor, reassess));
                repeatForNewContext(moved, assessor);
            }
        }

        /**
         * The sweep of a newer catalogue may have passed these products before they were saved, and no sweep comes
         * for pending ones.
         */
        private void repeatForNewCatalogue(ProductAssessor assessor) {
            var newest = changed.isEmpty() ? assessor : assessors.upToDate(assessor.cause());
            if (newest.mayKnowBetterThan(assessor)) {
                var ids = Set.copyOf(changed);
                Step reassess = (_, known, context) ->
                        known == null ? Optional.empty() : newest.reassessIfOutdated(known, context);
                once(ids, newest, reassess);
                repeatForNewContext(ids, newest);
                repeatForNewCatalogue(newest);
            }
        }
    }
}
