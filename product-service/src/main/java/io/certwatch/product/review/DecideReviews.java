package io.certwatch.product.review;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ChangedMeanwhile;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decisions;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.sweep.DecisionSweep;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Stores a person's decision about each of many products, as {@link MakeDecision} does about one; the products are
 * assessed together. A product that does not allow it keeps no other from being decided.
 */
public class DecideReviews {

    /** The field that one product can refuse; any other is invalid for all. */
    private static final String OUTCOME = "decision";

    private final Products products;
    private final Decisions decisions;
    private final CurrentCatalogue catalogue;
    private final DecisionSweep sweep;
    private final Clock clock;

    public DecideReviews(
            Products products, Decisions decisions, CurrentCatalogue catalogue, DecisionSweep sweep, Clock clock) {
        this.products = products;
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.sweep = sweep;
        this.clock = clock;
    }

    public enum DecidingOutcome {
        DECIDED,
        /** The product has changed since the person saw it, or somebody else decides about it at the same moment. */
        CHANGED_MEANWHILE,
        /** The company has no such product. */
        UNKNOWN,
        /** Nothing is missing: certification is required. */
        REFUSED
    }

    /** @param decision null unless it was decided */
    public record DecidedReview(
            Sku sku, DecidingOutcome outcome, @Nullable Decision decision) {

        public Optional<Decision> made() {
            return Optional.ofNullable(decision);
        }
    }

    /**
     * Returns the outcomes in the order of the products.
     *
     * @param seen the revision of each product that the person saw
     * @param request for each product alone
     * @throws InvalidField if entry or day are invalid
     */
    public List<DecidedReview> decide(String company, SequencedMap<Sku, Long> seen, DecisionRequest request) {
        var compose = new ComposeDecision(catalogue.refresh().whenReady(), clock.instant());
        var known = products.find(
                seen.keySet().stream().map(sku -> new ProductId(company, sku)).toList());
        var outcomes = new LinkedHashMap<Sku, DecidingOutcome>();
        var made = new HashMap<Sku, StoredDecision>();
        seen.forEach((sku, revision) -> {
            var id = new ProductId(company, sku);
            outcomes.put(sku, compose(compose, request, new Seen(id, revision, known.get(id)), made));
        });
        var taken = decisions.addAll(List.copyOf(made.values()));
        made.values().removeIf(stored -> taken.contains(stored.decision().id()));
        if (!made.isEmpty()) sweep.beginEach(company, List.copyOf(made.values()));
        var decided = new ArrayList<DecidedReview>(seen.size());
        outcomes.forEach((sku, outcome) -> decided.add(toDecided(sku, outcome, made.get(sku))));
        return decided;
    }

    private record Seen(
            ProductId id, long revision, @Nullable AssessedProduct product) {}

    private static DecidingOutcome compose(
            ComposeDecision compose, DecisionRequest request, Seen seen, HashMap<Sku, StoredDecision> made) {
        var product = seen.product();
        if (product == null || product.removed()) return DecidingOutcome.UNKNOWN;
        try {
            Precondition.atRevision(seen.revision()).check(seen.id(), product);
            made.put(seen.id().sku(), compose.compose(product, request));
            return DecidingOutcome.DECIDED;
        } catch (ChangedMeanwhile changed) {
            return DecidingOutcome.CHANGED_MEANWHILE;
        } catch (InvalidField refused) {
            if (!refused.field().equals(OUTCOME)) throw refused;
            return DecidingOutcome.REFUSED;
        }
    }

    private static DecidedReview toDecided(Sku sku, DecidingOutcome outcome, @Nullable StoredDecision stored) {
        if (stored != null) return new DecidedReview(sku, outcome, stored.decision());
        return new DecidedReview(
                sku, outcome == DecidingOutcome.DECIDED ? DecidingOutcome.CHANGED_MEANWHILE : outcome, null);
    }
}
