package io.certwatch.product.sweep;

import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decisions;
import io.certwatch.product.aggregate.decision.ReplaceOlderDecisions;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.catalogue.CatalogueNotReady;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Reassesses the products that a decision, or its end, concerns, page by page, and stores its progress. It can be
 * repeated: a product that was assessed with the decision is not saved again. Products registered meanwhile load the
 * decision with their context. If the assessment of a product fails, the others are processed, and the decision is
 * applied again after ten minutes, until none fails.
 */
public class DecisionSweep {

    private static final System.Logger LOG = System.getLogger(DecisionSweep.class.getName());
    private static final int AT_ONCE = 20;
    private static final Duration RETRY_AFTER = Duration.ofMinutes(10);

    private final Decisions decisions;
    private final ReplaceOlderDecisions replaceOlder;
    private final Products products;
    private final AssessmentPipeline pipeline;
    private final SingleInstanceLock lock;
    private final int page;

    public DecisionSweep(
            Decisions decisions,
            Products products,
            AssessmentPipeline pipeline,
            SingleInstanceLock lock,
            ReassessmentSettings settings) {
        this.decisions = decisions;
        this.replaceOlder = new ReplaceOlderDecisions(decisions);
        this.products = products;
        this.pipeline = pipeline;
        this.lock = lock;
        this.page = settings.page();
    }

    /**
     * Continues decisions that any instance stored before this moment; the request that stores a decision applies it
     * first.
     */
    public void continueAll(Instant storedUntil) {
        for (var stored : decisions.unfinished(storedUntil, AT_ONCE)) {
            lock.run(name(stored), () -> unlessContested(() -> finish(stored)));
        }
    }

    /**
     * Applies it to the first page of products, so that the response shows its effect; the rest follows in the
     * background.
     */
    public StoredDecision begin(StoredDecision stored) {
        unlessContested(() -> lock.run(name(stored), () -> step(stored)));
        return current(stored);
    }

    private StoredDecision current(StoredDecision stored) {
        return decisions
                .find(stored.decision().company(), stored.decision().id())
                .orElse(stored);
    }

    /** Applies it to one product before all others. */
    public void applyTo(AssessedProduct product, Decision decision) {
        unlessContested(() -> assess(List.of(product), assessor(decision)));
    }

    /**
     * If others keep changing the products, or the catalogue is incomplete, the background task does it later: the
     * decision is stored.
     */
    private static void unlessContested(Runnable work) {
        try {
            work.run();
        } catch (StaleProduct | CatalogueNotReady contested) {
            LOG.log(Level.DEBUG, contested::getMessage);
        }
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
        var found = products.concerned(decision, work == null ? null : work.after(), page);
        var assessor = assessor(decision);
        var missed = assess(found, assessor).stream()
                .findFirst()
                .map(id -> id.sku().value())
                .orElse(work == null ? null : work.missed());
        if (found.size() == page) {
            return decisions.replace(stored.doneUpTo(last(found), missed));
        }
        decisions.replace(
                missed == null ? stored.done() : stored.again(assessor.at().plus(RETRY_AFTER)));
        return false;
    }

    private static String last(List<AssessedProduct> page) {
        return page.getLast().id().sku().value();
    }

    /** Returns those whose assessment failed. */
    private Set<ProductId> assess(Collection<AssessedProduct> found, ProductAssessor assessor) {
        return found.isEmpty()
                ? Set.of()
                : pipeline.reassess(found, assessor, ProductAssessor::reassess).failed();
    }

    private ProductAssessor assessor(Decision decision) {
        return pipeline.readyAssessor(cause(decision));
    }

    private static Cause cause(Decision decision) {
        return new Cause(Cause.Kind.DECISION, decision.id() + (decision.ending() == null ? "" : "/ended"));
    }
}
