package io.certwatch.product.product;

import static java.util.stream.Collectors.toSet;

import io.certwatch.product.product.AssessmentPipeline.Result;
import io.certwatch.product.product.AssessmentPipeline.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One pass of some products through the {@link AssessmentPipeline}: their current state, and the contexts they were
 * assessed in.
 */
final class PipelinePass {

    private final Products products;
    private final AssessorFactory assessors;
    private final boolean skipsFailures;
    private final Map<ProductId, AssessedProduct> standing;
    private final Map<ProductId, AssessmentContext> contexts = new HashMap<>();
    private final Set<ProductId> changed = new HashSet<>();
    private final Set<ProductId> failed = new HashSet<>();

    PipelinePass(
            Products products,
            AssessorFactory assessors,
            boolean skipsFailures,
            Map<ProductId, AssessedProduct> loaded) {
        this.products = products;
        this.assessors = assessors;
        this.skipsFailures = skipsFailures;
        this.standing = new HashMap<>(loaded);
    }

    Result run(Collection<ProductId> ids, ProductAssessor assessor, Step step) {
        var lost = once(ids, assessor, step);
        if (!lost.isEmpty()) {
            standing.putAll(products.find(lost));
            lost = once(lost, assessor, step);
        }
        repeatForNewContext(changed, assessor);
        repeatForNewCatalogue(assessor);
        return new Result(standing, changed, lost, failed);
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
            attempt(id, assessor, () -> Optional.ofNullable(step.subject(id, standing.get(id))))
                    .ifPresent(subject -> subjects.put(id, subject));
        }
        return assessors.contexts(subjects, standing);
    }

    private List<ProductChange> assess(Collection<ProductId> ids, ProductAssessor assessor, Step step) {
        var changes = new ArrayList<ProductChange>(ids.size());
        for (var id : ids) {
            var context = contexts.getOrDefault(id, AssessmentContext.NONE);
            attempt(id, assessor, () -> step.assess(id, standing.get(id), context))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private Set<ProductId> save(List<ProductChange> changes) {
        var lost = changes.isEmpty() ? Set.<ProductId>of() : products.save(changes);
        for (var change : changes) {
            if (!lost.contains(change.id())) {
                standing.put(change.id(), change.product());
                changed.add(change.id());
            }
        }
        return lost;
    }

    /** An exception is the fault of this product alone, so the others are processed. */
    private <T> Optional<T> attempt(ProductId id, ProductAssessor assessor, Supplier<Optional<T>> step) {
        try {
            return step.get();
        } catch (ChangedMeanwhile refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError fault) {
            if (!skipsFailures) {
                throw fault;
            }
            if (failed.add(id)) {
                assessors.failed(assessor.cause(), id, fault);
            }
            return Optional.empty();
        }
    }

    /**
     * Repeats the products whose context changed since it was loaded. Whoever changes a product meanwhile checks its
     * context, too.
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
     * The sweep of a newer catalogue may have passed these products before they were saved, and no sweep comes for
     * pending ones.
     */
    private void repeatForNewCatalogue(ProductAssessor assessor) {
        var newest = changed.isEmpty() ? assessor : assessors.upToDate(assessor.cause());
        if (newest.mayKnowBetterThan(assessor)) {
            var ids = Set.copyOf(changed);
            once(
                    ids,
                    newest,
                    (_, known, context) ->
                            known == null ? Optional.empty() : newest.reassessIfOutdated(known, context));
            repeatForNewContext(ids, newest);
            repeatForNewCatalogue(newest);
        }
    }
}
