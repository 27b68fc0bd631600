package io.certwatch.product.aggregate.decision;

import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.engine.Decided;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Judgement;
import io.certwatch.product.engine.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Applies the decisions on a product to its judgement; under an entry, a decision takes precedence over the finding,
 * and of several decisions the most specific, or the newest of equally specific ones.
 */
record AppliedDecisions(EntryLineage lineage, List<ProductDecision> productDecisions) {

    AppliedDecisions {
        productDecisions = rank(lineage, productDecisions);
    }

    Judgement on(Judgement own) {
        var findings = new ArrayList<Finding>();
        own.findings().forEach(finding -> findings.add(EntryLineage.binds(finding) ? applyDecision(finding) : finding));
        unfound(own).forEach(findings::add);
        return own.with(findings);
    }

    private Finding applyDecision(Finding finding) {
        return standingOn(EntryKey.of(finding))
                .map(productDecision -> applyDecision(finding, productDecision))
                .orElseGet(() -> isDoubted(EntryKey.of(finding)) && finding.verdict() == Verdict.NOT_REQUIRED
                        ? finding.applyDecision(Decided.UNSETTLED)
                        : finding);
    }

    private static Finding applyDecision(Finding finding, ProductDecision productDecision) {
        return switch (productDecision.decision().outcome()) {
            case IN_SCOPE -> finding.applyDecision(Decided.IN_SCOPE);
            case NOT_IN_SCOPE -> finding.applyDecision(Decided.NOT_IN_SCOPE);
            case NEEDS_DATA ->
                finding.verdict() == Verdict.NOT_REQUIRED ? finding.applyDecision(Decided.UNSETTLED) : finding;
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
                        word(entry).map(word -> lineage.nothingFound(entry).applyDecision(word)).stream());
    }

    private Optional<Decided> word(EntryKey entry) {
        var standing = standingOn(entry);
        if (standing.isEmpty()) {
            return isDoubted(entry) ? Optional.of(Decided.UNSETTLED) : Optional.empty();
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
    private boolean isDoubted(EntryKey entry) {
        return productDecisions.stream()
                .anyMatch(productDecision -> productDecision.leavesDoubt()
                        && productDecision.says(Outcome.IN_SCOPE)
                        && lineage.areRelated(productDecision.decision().entry(), entry));
    }

    /** Returns each decision with the one that takes precedence over it; those that hold first, newest first. */
    private static List<ProductDecision> rank(EntryLineage lineage, List<ProductDecision> productDecisions) {
        return productDecisions.stream()
                .map(productDecision -> productDecision.stands()
                        ? productDecision.withOverruledBy(better(productDecision, lineage, productDecisions))
                        : productDecision)
                .sorted(Comparator.comparing((ProductDecision productDecision) -> !productDecision.stands())
                        .thenComparing(
                                productDecision -> productDecision.decision().at(), Comparator.reverseOrder())
                        .thenComparing(
                                productDecision -> productDecision.decision().id()))
                .toList();
    }

    private static @Nullable UUID better(
            ProductDecision productDecision, EntryLineage lineage, List<ProductDecision> productDecisions) {
        return productDecisions.stream()
                .filter(ProductDecision::stands)
                .filter(other -> other.decision().prevailsOver(productDecision.decision()))
                .filter(other -> lineage.carriesOver(
                        other.decision().entry(), productDecision.decision().entry()))
                .reduce((one, other) -> one.decision().prevailsOver(other.decision()) ? one : other)
                .map(other -> other.decision().id())
                .orElse(null);
    }
}
