package io.certwatch.product.review;

import io.certwatch.edition.Force;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ChangedMeanwhile;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decision.Grounds;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.aggregate.decision.Decisions;
import io.certwatch.product.aggregate.decision.ReplaceOlderDecisions;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.sweep.DecisionSweep;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
        var product = products.requireListed(id);
        precondition.check(id, product);
        var decision = decision(product, request);
        var stored = StoredDecision.first(decision, occasion(product, decision));
        if (!decisions.add(stored)) throw ChangedMeanwhile.ofDecision(id);
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

    /** Finds the entries of the current catalogue that a person can decide about. */
    private record DecidableEntries(CurrentCatalogue current) {

        /**
         * The entry of the request: it must be binding, now or on a later day.
         *
         * @throws InvalidField naming the invalid field
         */
        EntryKey entry(AssessedProduct product, DecisionRequest request) {
            var catalogue = current.refresh().whenReady();
            var entry = findNamed(product, request, catalogue).orElseThrow(() -> unknown(request, catalogue));
            var found = product.assessment().findings().stream()
                    .filter(finding -> EntryKey.of(finding).equals(entry))
                    .findFirst();
            if (request.scope() == Scope.VENDOR_ENTRY && found.isEmpty()) {
                throw new InvalidField(
                        "scope",
                        Explanation.of(
                                "problem.scope-not-found", entry.code(), entry.edition(), Scope.VENDOR_ENTRY.name()));
            }
            if (request.outcome() == Outcome.NEEDS_DATA
                    && found.filter(DecidableEntries::needsNoData).isPresent()) {
                throw new InvalidField("decision", Explanation.of("problem.needs-data", Outcome.NEEDS_DATA.name()));
            }
            if (request.until() != null && request.until().isBefore(catalogue.day())) {
                throw new InvalidField("until", Explanation.of("problem.past", request.until()));
            }
            return entry;
        }

        private static boolean needsNoData(Finding finding) {
            return finding.verdict() == Verdict.REQUIRED;
        }

        private static Optional<EntryKey> findNamed(
                AssessedProduct product, DecisionRequest request, LiveCatalogue catalogue) {
            var found = product.assessment().findings().stream()
                    .filter(finding -> finding.force() == Force.STATUTORY)
                    .map(EntryKey::of)
                    .filter(key -> catalogue.binding().anyMatch(key::equals));
            return Stream.concat(found, catalogue.binding())
                    .filter(key -> key.code().equals(request.entry())
                            && (request.edition() == null || request.edition().equals(key.edition())))
                    .findFirst();
        }

        private static InvalidField unknown(DecisionRequest request, LiveCatalogue catalogue) {
            var edition = request.edition();
            if (edition == null)
                return new InvalidField("entry", Explanation.of("problem.no-binding-entry", request.entry()));
            return catalogue.binding().anyMatch(key -> key.edition().equals(edition))
                    ? new InvalidField("entry", Explanation.of("problem.no-entry-of", edition, request.entry()))
                    : new InvalidField("edition", Explanation.of("problem.no-binding-edition", edition));
        }
    }
}
