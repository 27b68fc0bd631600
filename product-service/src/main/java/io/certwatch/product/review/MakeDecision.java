package io.certwatch.product.review;

import io.certwatch.product.aggregate.ChangedMeanwhile;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.decision.Decisions;
import io.certwatch.product.aggregate.decision.ReplaceOlderDecisions;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.sweep.DecisionSweep;
import java.time.Clock;

/**
 * Stores a person's decision, replacing an older one with the same scope, and applies it to its product and a first
 * page of others before the response.
 */
public class MakeDecision {

    private final Products products;
    private final Decisions decisions;
    private final ReplaceOlderDecisions replaceOlder;
    private final CurrentCatalogue catalogue;
    private final DecisionSweep sweep;
    private final Clock clock;

    public MakeDecision(
            Products products, Decisions decisions, CurrentCatalogue catalogue, DecisionSweep sweep, Clock clock) {
        this.products = products;
        this.decisions = decisions;
        this.replaceOlder = new ReplaceOlderDecisions(decisions);
        this.catalogue = catalogue;
        this.sweep = sweep;
        this.clock = clock;
    }

    /**
     * @throws UnknownId if the product does not exist
     * @throws ChangedMeanwhile if the product has changed since the person saw it, or somebody else decides about it
     *   at the same moment
     * @throws InvalidField if product, entry or day do not allow it
     */
    public StoredDecision decide(ProductId id, DecisionRequest request, Precondition precondition) {
        var product = products.requireListed(id);
        precondition.check(id, product);
        var stored = new ComposeDecision(catalogue.refresh().whenReady(), clock.instant()).compose(product, request);
        if (!decisions.add(stored)) throw ChangedMeanwhile.ofDecision(id);
        replaceOlder.replacedBy(stored.decision());
        sweep.applyTo(product, stored.decision());
        return sweep.begin(stored);
    }
}
