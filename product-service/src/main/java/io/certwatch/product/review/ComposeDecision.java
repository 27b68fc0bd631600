package io.certwatch.product.review;

import io.certwatch.edition.Force;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decision.Grounds;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.failure.InvalidField;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes what a person asks for a decision, if product, entry and day allow it. */
final class ComposeDecision {

    private final LiveCatalogue catalogue;
    private final Instant at;

    /** @param catalogue by which entries are found; it allows verdicts */
    ComposeDecision(LiveCatalogue catalogue, Instant at) {
        this.catalogue = catalogue;
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** @throws InvalidField naming the invalid field */
    StoredDecision compose(AssessedProduct product, DecisionRequest request) {
        var decision = decision(product, request);
        return StoredDecision.first(decision, occasion(product, decision));
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
        var entry = entry(product, request);
        var assessment = product.assessment();
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

    /**
     * The entry of the request: it must be binding, now or on a later day.
     *
     * @throws InvalidField naming the invalid field
     */
    private EntryKey entry(AssessedProduct product, DecisionRequest request) {
        var entry = findNamed(product, request).orElseThrow(() -> unknown(request));
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
                && found.filter(ComposeDecision::needsNoData).isPresent()) {
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

    private Optional<EntryKey> findNamed(AssessedProduct product, DecisionRequest request) {
        var found = product.assessment().findings().stream()
                .filter(finding -> finding.force() == Force.STATUTORY)
                .map(EntryKey::of)
                .filter(key -> catalogue.binding().anyMatch(key::equals));
        return Stream.concat(found, catalogue.binding())
                .filter(key -> key.code().equals(request.entry())
                        && (request.edition() == null || request.edition().equals(key.edition())))
                .findFirst();
    }

    private InvalidField unknown(DecisionRequest request) {
        var edition = request.edition();
        if (edition == null)
            return new InvalidField("entry", Explanation.of("problem.no-binding-entry", request.entry()));
        return catalogue.binding().anyMatch(key -> key.edition().equals(edition))
                ? new InvalidField("entry", Explanation.of("problem.no-entry-of", edition, request.entry()))
                : new InvalidField("edition", Explanation.of("problem.no-binding-edition", edition));
    }
}
