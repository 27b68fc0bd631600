package io.certwatch.product.review;

import io.certwatch.edition.Force;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.decision.Decision.Outcome;
import io.certwatch.product.decision.DecisionScope.Scope;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.product.AssessedProduct;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the entries of the current catalogue that a person can decide about. */
record DecidableEntries(CurrentCatalogue current) {

    /**
     * The entry of the request: it must be binding, now or on a later day.
     *
     * @throws InvalidField naming the invalid field
     */
    EntryKey entry(AssessedProduct product, DecisionRequest request) {
        var catalogue = current.refresh().whenReady();
        var entry = named(product, request, catalogue).orElseThrow(() -> unknown(request, catalogue));
        var found = product.assessment().findings().stream()
                .filter(finding -> EntryKey.of(finding).equals(entry))
                .findFirst();
        if (request.scope() == Scope.VENDOR_ENTRY && found.isEmpty()) {
            throw new InvalidField(
                    "scope",
                    "cannot be VENDOR_ENTRY: the product was not found under " + entry.code() + " of "
                            + entry.edition());
        }
        if (request.outcome() == Outcome.NEEDS_DATA
                && found.filter(DecidableEntries::needsNoData).isPresent()) {
            throw new InvalidField("decision", "cannot be NEEDS_DATA: nothing is missing, certification is required");
        }
        if (request.until() != null && request.until().isBefore(catalogue.day())) {
            throw new InvalidField("until", "is in the past: " + request.until());
        }
        return entry;
    }

    private static boolean needsNoData(Finding finding) {
        return finding.verdict() == Verdict.REQUIRED;
    }

    private static Optional<EntryKey> named(AssessedProduct product, DecisionRequest request, LiveCatalogue catalogue) {
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
        if (edition == null) {
            return new InvalidField("entry", "is in no binding edition: '" + request.entry() + "'");
        }
        return catalogue.binding().anyMatch(key -> key.edition().equals(edition))
                ? new InvalidField("entry", "is not in edition " + edition + ": '" + request.entry() + "'")
                : new InvalidField("edition", "is not a binding edition: '" + edition + "'");
    }
}
