package io.certwatch.product.decision;

import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.decision.Decision.Outcome;
import io.certwatch.product.engine.Decided;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Judgement;
import io.certwatch.product.engine.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Applies the decisions on a product to its judgement; under an entry, a decision takes precedence over the finding.
 */
record AppliedDecisions(EntryLineage lineage, List<ProductDecision> productDecisions) {

    Judgement on(Judgement own) {
        var findings = new ArrayList<Finding>();
        own.findings().forEach(finding -> findings.add(EntryLineage.binds(finding) ? decided(finding) : finding));
        unfound(own).forEach(findings::add);
        return own.with(findings);
    }

    private Finding decided(Finding finding) {
        return standingOn(EntryKey.of(finding))
                .map(productDecision -> decided(finding, productDecision))
                .orElseGet(() -> doubted(EntryKey.of(finding)) && finding.verdict() == Verdict.NOT_REQUIRED
                        ? finding.decided(Decided.UNSETTLED)
                        : finding);
    }

    private static Finding decided(Finding finding, ProductDecision productDecision) {
        return switch (productDecision.decision().outcome()) {
            case IN_SCOPE -> finding.decided(Decided.IN_SCOPE);
            case NOT_IN_SCOPE -> finding.decided(Decided.NOT_IN_SCOPE);
            case NEEDS_DATA -> finding.verdict() == Verdict.NOT_REQUIRED ? finding.decided(Decided.UNSETTLED) : finding;
        };
    }

    /** Entries without a finding that a person decided are in scope. */
    private Stream<Finding> unfound(Judgement own) {
        return productDecisions.stream()
                .flatMap(productDecision -> (productDecision.stands()
                                ? lineage.standing(productDecision.decision().entry())
                                : lineage.relative(productDecision.decision().entry()))
                        .stream())
                .distinct()
                .filter(entry -> own.findings().stream()
                        .noneMatch(finding ->
                                EntryLineage.binds(finding) && lineage.carriesOver(entry, EntryKey.of(finding))))
                .flatMap(entry ->
                        word(entry).map(word -> lineage.nothingFound(entry).decided(word)).stream());
    }

    private Optional<Decided> word(EntryKey entry) {
        var standing = standingOn(entry);
        if (standing.isEmpty()) {
            return doubted(entry) ? Optional.of(Decided.UNSETTLED) : Optional.empty();
        }
        return switch (standing.get().decision().outcome()) {
            case IN_SCOPE -> Optional.of(Decided.IN_SCOPE);
            case NEEDS_DATA -> Optional.of(Decided.UNSETTLED);
            case NOT_IN_SCOPE -> Optional.empty();
        };
    }

    private Optional<ProductDecision> standingOn(EntryKey entry) {
        return productDecisions.stream()
                .filter(productDecision -> productDecision.stands()
                        && lineage.carriesOver(productDecision.decision().entry(), entry))
                .reduce((one, other) -> other.decision().prevailsOver(one.decision()) ? other : one);
    }

    /** A decision that put the product in scope no longer holds: what the catalogue misses may still apply. */
    private boolean doubted(EntryKey entry) {
        return productDecisions.stream()
                .anyMatch(productDecision -> productDecision.leavesDoubt()
                        && productDecision.says(Outcome.IN_SCOPE)
                        && lineage.related(productDecision.decision().entry(), entry));
    }
}
