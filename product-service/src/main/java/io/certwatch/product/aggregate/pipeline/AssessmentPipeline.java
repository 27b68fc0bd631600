package io.certwatch.product.aggregate.pipeline;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.AssessmentListener;
import io.certwatch.product.aggregate.ChangedMeanwhile;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.catalogue.CatalogueNotReady;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.LiveCatalogue;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
    private final CurrentCatalogue catalogue;
    private final ContextLoader contextLoader;
    private final Clock clock;
    private final ReminderLeads leads;
    private final AssessmentListener listener;

    public AssessmentPipeline(
            Products products,
            CurrentCatalogue catalogue,
            ContextLoader contextLoader,
            Clock clock,
            ReminderLeads leads,
            AssessmentListener listener) {
        this.products = products;
        this.catalogue = catalogue;
        this.contextLoader = contextLoader;
        this.clock = clock;
        this.leads = leads;
        this.listener = listener;
    }

    /** An assessor for one task of this moment, by the catalogue already loaded, without waiting: for requests. */
    public ProductAssessor loadedAssessor(Cause cause) {
        return assessor(catalogue.get(), cause);
    }

    /** By the newest stored catalogue, even if not loaded yet, and whether or not it allows verdicts. */
    public ProductAssessor newestAssessor(Cause cause) {
        return assessor(catalogue.refresh(), cause);
    }

    /**
     * Likewise, for work that is done once and must not skip products because part of the catalogue has not arrived.
     *
     * @throws CatalogueNotReady while part of the catalogue has not arrived
     */
    public ProductAssessor completeAssessor(Cause cause) {
        return assessor(catalogue.refresh().whenComplete(), cause);
    }

    /**
     * Likewise, for work that needs verdicts.
     *
     * @throws CatalogueNotReady if nothing can be assessed
     */
    public ProductAssessor readyAssessor(Cause cause) {
        return assessor(catalogue.refresh().whenReady(), cause);
    }

    private ProductAssessor assessor(LiveCatalogue by, Cause cause) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new ProductAssessor(by, cause, now, null, leads);
    }

    /**
     * Computes the change of one product. It must not call any other system: an exception counts as a fault of this
     * product.
     */
    @FunctionalInterface
    public interface Step {

        /** Returns empty if nothing changes. */
        Optional<ProductChange> change(
                ProductAssessor by, ProductId id, @Nullable AssessedProduct known, AssessmentContext context);

        /** The product whose context is loaded; null if there is no product. */
        default @Nullable Product subject(ProductId id, @Nullable AssessedProduct known) {
            return known == null ? null : known.product();
        }
    }

    /** Reassesses one stored product; returns empty if nothing changes. */
    @FunctionalInterface
    public interface Reassessment {

        Optional<ProductChange> change(ProductAssessor by, AssessedProduct known, AssessmentContext context);
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

        /** @throws StaleProduct if one was lost */
        public Result orStale() {
            for (var id : lost) {
                throw new StaleProduct(id);
            }
            return this;
        }
    }

    /**
     * The exception of a failed assessment is rethrown.
     *
     * @throws StaleProduct if somebody else changed one of them twice meanwhile; the others are saved
     */
    public Result run(Collection<ProductId> ids, ProductAssessor assessor, Step step) {
        return new Pass(products.find(ids), false).run(ids, assessor, step).orStale();
    }

    /** Skips products whose assessment fails, and those that somebody else changed twice meanwhile. */
    public Result runPartly(Collection<ProductId> ids, ProductAssessor assessor, Step step) {
        return new Pass(products.find(ids), true).run(ids, assessor, step);
    }

    /**
     * Reassesses stored products that were just loaded. Skips those whose assessment fails.
     *
     * @throws StaleProduct if somebody else changed one of them twice meanwhile; the others are saved
     */
    public Result reassess(Collection<AssessedProduct> page, ProductAssessor assessor, Reassessment reassessment) {
        var loaded = page.stream().collect(toMap(AssessedProduct::id, identity()));
        return new Pass(loaded, true)
                .run(loaded.keySet(), assessor, step(reassessment))
                .orStale();
    }

    /** Likewise, loading them; skips those that somebody else changed twice meanwhile as well. */
    public Result reassessPartly(Collection<ProductId> ids, ProductAssessor assessor, Reassessment reassessment) {
        return runPartly(ids, assessor, step(reassessment));
    }

    private static Step step(Reassessment reassessment) {
        return (by, _, known, context) -> known == null ? Optional.empty() : reassessment.change(by, known, context);
    }

    /**
     * Attempts a step with one product that has not failed before. An exception is the fault of this product alone: it
     * is reported, and the result is empty.
     *
     * @param failed receives the product if the step fails
     */
    public <T> Optional<T> attempt(Cause cause, ProductId product, Set<ProductId> failed, Supplier<Optional<T>> step) {
        if (failed.contains(product)) return Optional.empty();
        try {
            return step.get();
        } catch (ChangedMeanwhile refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError fault) {
            failed.add(product);
            listener.assessmentFailed(cause, product, fault);
            return Optional.empty();
        }
    }

    /** One run: the products as they are now, and the contexts they were assessed in. */
    private final class Pass {

        private final Map<ProductId, AssessedProduct> current;
        private final Map<ProductId, AssessmentContext> contexts = new HashMap<>();
        private final Set<ProductId> changed = new HashSet<>();
        private final Set<ProductId> failed = new HashSet<>();
        private final boolean skipsFailures;

        Pass(Map<ProductId, AssessedProduct> loaded, boolean skipsFailures) {
            this.current = new HashMap<>(loaded);
            this.skipsFailures = skipsFailures;
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
            return contextLoader.load(subjects, current);
        }

        private List<ProductChange> assess(Collection<ProductId> ids, ProductAssessor assessor, Step step) {
            var changes = new ArrayList<ProductChange>(ids.size());
            for (var id : ids) {
                var context = contexts.getOrDefault(id, AssessmentContext.NONE);
                attempt(id, assessor, () -> step.change(assessor, id, current.get(id), context))
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
                    listener.onSaved(change);
                }
            }
            return lost;
        }

        private <T> Optional<T> attempt(ProductId id, ProductAssessor assessor, Supplier<Optional<T>> step) {
            return skipsFailures ? AssessmentPipeline.this.attempt(assessor.cause(), id, failed, step) : step.get();
        }

        /**
         * Repeats the products whose context changed since it was loaded. Whoever changes a product meanwhile checks
         * its context, too.
         */
        private void repeatForNewContext(Set<ProductId> ids, ProductAssessor assessor) {
            var reassess = step(ProductAssessor::reassess);
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
            var newest = changed.isEmpty() ? assessor : newestAssessor(assessor.cause());
            if (newest.mayKnowBetterThan(assessor)) {
                var ids = Set.copyOf(changed);
                once(ids, newest, step(ProductAssessor::reassessIfOutdated));
                repeatForNewContext(ids, newest);
                repeatForNewCatalogue(newest);
            }
        }
    }
}
