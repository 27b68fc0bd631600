package io.certwatch.product.product;

import io.certwatch.product.assessment.Assessment;
import io.certwatch.product.assessment.Cause;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.decision.ProductDecision;
import io.certwatch.product.decision.Review;
import io.certwatch.product.obligation.Obligation;
import io.certwatch.product.obligation.ObligationUpdates;
import io.certwatch.product.obligation.ProductObligation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate: a product with its assessment and its obligations. A removed one stays, because its history and the count
 * of its revisions do.
 *
 * @param reviews       what waits for a person
 * @param judgedAgainst version of the catalogue that its assessment rests on
 * @param statedAt      when somebody last registered, changed or removed it; by an import, when that was received
 * @param statedIn      the revision that did so
 * @param lastJudged    while it is pending, the product as it was last judged; none if it never was
 */
public record AssessedProduct(
        ProductId id,
        Product product,
        Assessment assessment,
        List<Obligation> obligations,
        List<Review> reviews,
        long revision,
        long judgedAgainst,
        boolean removed,
        Instant statedAt,
        long statedIn,
        Instant changedAt,
        @Nullable Product lastJudged) {

    /** Of a product that was removed only those come back that stand still. */
    List<ProductDecision> rulings(AssessmentContext context) {
        return assessment.rulings().stream()
                .filter(ruling -> !removed || context.decisions().stream().anyMatch(decision -> ruling.is(decision.id())))
                .toList();
    }

    /** Each obligation with what is told of its product. */
    public List<ProductObligation> held() {
        return obligations.stream().map(obligation -> product.owing(obligation, revision)).toList();
    }

    /** For obligations whose events would show something else than so far, of the product or of a decision too. */
    ObligationUpdates updates(Product now, Assessment judged, Cause cause, Instant at) {
        var same = product.shownAs(now);
        return new ObligationUpdates(obligations, obligation -> !same || decidedOtherwise(obligation.requirement().key(), judged), cause, at);
    }

    private boolean decidedOtherwise(EntryKey entry, Assessment judged) {
        return !assessment.decision(entry).equals(judged.decision(entry));
    }

    /** The product that its assessment, or the last one it had, is about; none if it was never judged. */
    @Nullable Product judged() {
        return assessment.pending() ? lastJudged : product;
    }

    /** Whether there is or was a verdict: of others nobody has been told. */
    public boolean wasJudged() {
        return judged() != null;
    }

    public boolean listed() {
        return !removed;
    }

    /** Of the same product: nothing that is told or stored of it differs but how often and when it was looked at. */
    boolean saysTheSameAs(AssessedProduct other) {
        return assessment.equals(other.assessment) && obligations.equals(other.obligations) && reviews.equals(other.reviews);
    }
}
