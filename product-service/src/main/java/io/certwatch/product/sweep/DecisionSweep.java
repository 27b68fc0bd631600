package io.certwatch.product.sweep;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decisions;
import io.certwatch.product.aggregate.decision.ReplaceOlderDecisions;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reassesses the products that a decision, or its end, concerns, page by page, and stores its progress. It can be
 * repeated: a product that was assessed with the decision is not saved again. Products registered meanwhile load the
 * decision with their context. If the assessment of a product fails, the others are processed, and the decision is
 * applied again after ten minutes, until none fails.
 */
public class DecisionSweep {

    private static final int AT_ONCE = 20;

    private final Decisions decisions;
    private final ReplaceOlderDecisions replaceOlder;
    private final Products products;
    private final ProductSweep sweep;

    public DecisionSweep(Decisions decisions, Products products, ProductSweep sweep) {
        this.decisions = decisions;
        this.replaceOlder = new ReplaceOlderDecisions(decisions);
        this.products = products;
        this.sweep = sweep;
    }

    /**
     * Continues decisions that any instance stored before this moment; the request that stores a decision applies it
     * first.
     */
    public void continueAll(Instant storedUntil) {
        for (var stored : decisions.findUnfinished(storedUntil, AT_ONCE)) {
            sweep.runAlone(name(stored), () -> sweep.runUnlessContested(() -> finish(stored)));
        }
    }

    /**
     * Applies it to the first page of products, so that the response shows its effect; the rest follows in the
     * background.
     */
    public StoredDecision begin(StoredDecision stored) {
        sweep.runUnlessContested(() -> sweep.runAlone(name(stored), () -> step(stored)));
        return current(stored);
    }

    /**
     * Applies decisions of one company, or their ends, each of which concerns one product alone. What others are changing
     * follows in the background.
     */
    public void beginEach(String company, List<StoredDecision> stored) {
        var ofProducts =
                stored.stream().collect(toMap(one -> new ProductId(company, skuOf(one)), identity(), (one, _) -> one));
        sweep.runUnlessContested(() -> {
            replaceOlder.replacedBy(
                    company, stored.stream().map(StoredDecision::decision).toList());
            var by = sweep.readyAssessor(Cause.ofRequest(Cause.Kind.DECISION));
            var result = sweep.reassessPartly(
                    ofProducts.keySet(),
                    by,
                    (assessor, known, context) -> assessor.because(causeOf(ofProducts.get(known.id()), assessor))
                            .reassess(known, context));
            decisions.replaceAll(ofProducts.entrySet().stream()
                    .filter(one -> isApplied(
                            one.getValue().decision(), result.products().get(one.getKey())))
                    .map(one -> one.getValue().done())
                    .toList());
        });
    }

    private static Cause causeOf(@Nullable StoredDecision stored, ProductAssessor assessor) {
        return stored == null ? assessor.cause() : cause(stored.decision());
    }

    private static Sku skuOf(StoredDecision stored) {
        var sku = stored.decision().extent().sku();
        if (sku == null)
            throw new IllegalArgumentException(
                    "not of one product: " + stored.decision().id());
        return new Sku(sku);
    }

    /** Neither a product that failed nor one that others keep changing has it, or is free of it. */
    private static boolean isApplied(Decision decision, @Nullable AssessedProduct product) {
        if (product == null || product.removed()) return false;
        var stands = product.assessment().productDecisions().stream()
                .anyMatch(known -> known.is(decision.id()) && known.stands());
        return stands == (decision.ending() == null);
    }

    private StoredDecision current(StoredDecision stored) {
        return decisions
                .find(stored.decision().company(), stored.decision().id())
                .orElse(stored);
    }

    /** Applies it to one product before all others. */
    public void applyTo(AssessedProduct product, Decision decision) {
        sweep.runUnlessContested(() -> sweep.reassess(List.of(product), assessor(decision), ProductAssessor::reassess));
    }

    private static String name(StoredDecision stored) {
        return "decision-" + stored.decision().id();
    }

    private void finish(StoredDecision stored) {
        var now = current(stored);
        while (now.unfinished() && step(now)) {
            now = current(stored);
        }
    }

    /**
     * Returns false if that was the last page, or if the decision has ended meanwhile, which starts the work again.
     */
    private boolean step(StoredDecision stored) {
        var decision = stored.decision();
        var work = stored.work();
        if (work == null || work.after() == null) {
            replaceOlder.replacedBy(decision);
        }
        var found = products.findConcerned(decision, work == null ? null : work.after(), sweep.pageSize());
        var progress = sweep.reassessPage(found, assessor(decision), work == null ? null : work.missed());
        if (progress.after() != null) {
            return decisions.replace(stored.doneUpTo(progress.after(), progress.missed()));
        }
        decisions.replace(progress.missed() == null ? stored.done() : stored.again(sweep.retryAt()));
        return false;
    }

    private ProductAssessor assessor(Decision decision) {
        return sweep.readyAssessor(cause(decision));
    }

    private static Cause cause(Decision decision) {
        return new Cause(Cause.Kind.DECISION, decision.id() + (decision.ending() == null ? "" : "/ended"));
    }
}
