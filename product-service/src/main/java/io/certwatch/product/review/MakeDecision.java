package io.certwatch.product.review;

import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.decision.Decision;
import io.certwatch.product.decision.Decision.Grounds;
import io.certwatch.product.decision.Decisions;
import io.certwatch.product.decision.ReplaceOlderDecisions;
import io.certwatch.product.decision.StoredDecision;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.ChangedMeanwhile;
import io.certwatch.product.product.Precondition;
import io.certwatch.product.product.ProductId;
import io.certwatch.product.product.Products;
import io.certwatch.product.sweep.DecisionSweep;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Stores a person's decision, replacing an older one with the same scope, and applies it to its product and a first
 * page of others before the response.
 */
public class MakeDecision {

    private final Products products;
    private final Decisions decisions;
    private final ReplaceOlderDecisions replaceOlder;
    private final DecidableEntries judgeable;
    private final DecisionSweep sweep;
    private final Clock clock;

    public MakeDecision(
            Products products, Decisions decisions, CurrentCatalogue catalogue, DecisionSweep sweep, Clock clock) {
        this.products = products;
        this.decisions = decisions;
        this.replaceOlder = new ReplaceOlderDecisions(decisions);
        this.judgeable = new DecidableEntries(catalogue);
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
        var product = products.listed(id);
        precondition.check(id, product);
        var decision = decision(product, request);
        var stored = StoredDecision.first(decision, occasion(product, decision));
        if (!decisions.add(stored)) throw ChangedMeanwhile.decided(id);
        replaceOlder.replacedBy(stored.decision());
        sweep.applyTo(product, stored.decision());
        return sweep.begin(stored);
    }

    /** A later decision about the same entry is made on a later revision of the product. */
    private static String occasion(AssessedProduct product, Decision decision) {
        return String.join(
                " ",
                product.id().toString(),
                String.valueOf(product.revision()),
                decision.entry().edition(),
                decision.entry().code());
    }

    private Decision decision(AssessedProduct product, DecisionRequest request) {
        var extent = RequestedScope.extent(product.product(), request.scope());
        var entry = judgeable.entry(product, request);
        var assessment = product.assessment();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Decision(
                UUID.randomUUID(),
                product.id().company(),
                extent,
                entry,
                request.outcome(),
                request.reason(),
                request.until(),
                request.author().by(),
                request.author().recordedBy(),
                at,
                new Grounds(product.revision(), assessment.editions(), assessment.lexiconRevision()),
                null);
    }
}
