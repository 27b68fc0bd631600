package io.certwatch.product.aggregate.decision;

import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.ProductDecision.Because;
import io.certwatch.product.aggregate.decision.ProductDecision.Reopening;
import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what needs a person's decision about one product: findings under review, and those where the catalogue
 * contradicts a decision that no longer holds. An entry and one that continues it unchanged are one review.
 */
public record Reviews(LiveCatalogue catalogue, List<ProductDecision> productDecisions, Instant at) {

    /** @param before the reviews until now */
    public List<Review> of(List<Finding> findings, Function<Finding, @Nullable LocalDate> due, List<Review> before) {
        var waiting = new ArrayList<Review>();
        for (var finding : findings) {
            if (EntryLineage.binds(finding)) {
                review(finding, due, before).ifPresent(waiting::add);
            }
        }
        return waiting.stream()
                .filter(review -> waiting.stream().noneMatch(other -> isAskedBy(review, other)))
                .toList();
    }

    private boolean isAskedBy(Review review, Review other) {
        return catalogue.lineage().continues(review.entry(), other.entry())
                && lineage().carriesOver(review.entry(), other.entry());
    }

    private Optional<Review> review(Finding finding, Function<Finding, @Nullable LocalDate> due, List<Review> before) {
        var standing = productDecisions.stream()
                .filter(productDecision -> productDecision.stands()
                        && lineage().concerns(productDecision.decision().entry(), finding))
                .findFirst();
        if (standing.isPresent()) {
            return finding.verdict() == Verdict.REVIEW
                    ? Optional.of(waiting(finding, Status.NEEDS_DATA, Optional.empty(), due, before))
                    : Optional.empty();
        }
        var why = reopening(EntryKey.of(finding));
        return switch (finding.verdict()) {
            case REVIEW ->
                Optional.of(waiting(finding, why.isPresent() ? Status.REOPENED : Status.OPEN, why, due, before));
            case REQUIRED ->
                isContradicted(EntryKey.of(finding))
                        ? Optional.of(waiting(finding, Status.REOPENED, why, due, before))
                        : Optional.empty();
            case UNKNOWN, NOT_REQUIRED -> Optional.empty();
        };
    }

    private Review waiting(
            Finding finding,
            Status status,
            Optional<Reopening> why,
            Function<Finding, @Nullable LocalDate> due,
            List<Review> before) {
        var since = before.stream()
                .filter(review ->
                        review.status() == status && lineage().areRelated(review.entry(), EntryKey.of(finding)))
                .map(Review::since)
                .findFirst()
                .orElse(at);
        return new Review(EntryKey.of(finding), status, due.apply(finding), since, why.orElse(null));
    }

    /**
     * By the newest decision of the line; one that still holds under an old entry does not decide about the changed
     * one.
     */
    private Optional<Reopening> reopening(EntryKey entry) {
        return productDecisions.stream()
                .filter(productDecision ->
                        lineage().areRelated(productDecision.decision().entry(), entry))
                .reduce((one, other) ->
                        other.decision().at().isAfter(one.decision().at()) ? other : one)
                .map(productDecision -> productDecision.reopened() != null
                        ? productDecision.reopened()
                        : new Reopening(
                                Because.ENTRY_CHANGED,
                                lineage().between(productDecision.decision().entry(), entry),
                                productDecision.since(),
                                null,
                                null,
                                null));
    }

    private boolean isContradicted(EntryKey entry) {
        return productDecisions.stream()
                .anyMatch(productDecision -> productDecision.leavesDoubt()
                        && productDecision.says(Outcome.NOT_IN_SCOPE)
                        && lineage().areRelated(productDecision.decision().entry(), entry));
    }

    private EntryLineage lineage() {
        return new EntryLineage(catalogue);
    }
}
