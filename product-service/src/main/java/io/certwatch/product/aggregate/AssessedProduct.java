package io.certwatch.product.aggregate;

import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.decision.Review;
import io.certwatch.product.aggregate.decision.ReviewGroup;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.AnswersThatStand;
import io.certwatch.product.aggregate.obligation.Cover;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationUpdates;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.aggregate.sale.Sale;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.profile.CiiExposure;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate: a product with its assessment and its obligations. A removed product stays stored, because its
 * history and its revision count stay.
 *
 * @param cii whether it counts as used in critical information infrastructure
 * @param reviews findings that need a person's decision
 * @param assessedAgainst version of the catalogue that its assessment rests on
 * @param statedAt when somebody last registered, changed or removed it; for an import, when the file was received
 * @param statedIn the revision that did so
 * @param lastJudged while the product is pending, the product as it was last assessed; null if it never was
 * @param phrase what its name leaves open; null if nothing
 * @param sale whether it may be sold
 */
@RecordBuilder
public record AssessedProduct(
        ProductId id,
        Product product,
        Assessment assessment,
        CiiExposure cii,
        List<Obligation> obligations,
        List<Review> reviews,
        long revision,
        long assessedAgainst,
        boolean removed,
        Instant statedAt,
        long statedIn,
        Instant changedAt,
        @Nullable Product lastJudged,
        @Nullable OpenPhrase phrase,
        Sale sale)
        implements AssessedProductBuilder.With {

    /** When a removed product comes back, only the decisions that still hold come back with it. */
    public List<ProductDecision> productDecisions(AssessmentContext context) {
        return assessment.productDecisions().stream()
                .filter(productDecision -> !removed
                        || context.decisions().stream().anyMatch(decision -> productDecision.is(decision.id())))
                .toList();
    }

    /** Each obligation with what its events show of the product. */
    public List<ProductObligation> held() {
        return obligations.stream()
                .map(obligation -> product.owing(obligation, cii, revision, assessment.certificates()))
                .toList();
    }

    /**
     * The numbers of the certificates that its vendor claims, of those that the team has confirmed, and of the company's
     * own proofs that people accepted.
     */
    public Stream<String> claimedCertificates() {
        return obligations.stream()
                .flatMap(obligation -> Stream.concat(
                        Stream.of(
                                        Optional.ofNullable(obligation.answer()).map(VendorAnswer::certificate),
                                        Optional.ofNullable(obligation.confirmedCertificate()),
                                        Optional.ofNullable(obligation.endedProof())
                                                .map(Cover::proof))
                                .flatMap(Optional::stream),
                        obligation.proofs().stream().map(AcceptedProof::number)));
    }

    /** Its obligations with the vendor's answers that still stand when it becomes this product. */
    public List<Obligation> withAnswersThatStand(Product now) {
        var stand = new AnswersThatStand(product.vendor(), now.vendor(), product.device(), now.device());
        return obligations.stream().map(stand::of).toList();
    }

    /**
     * Finds the obligations whose events would now show something else, of the product, its use in critical
     * information infrastructure or a decision.
     */
    public ObligationUpdates updates(Product now, Assessment judged, CiiExposure exposure, Cause cause, Instant at) {
        var same = product.shownAs(now) && cii.equals(exposure);
        return new ObligationUpdates(
                obligations,
                obligation -> !same || decidedOtherwise(obligation.requirement().key(), judged),
                cause,
                at);
    }

    private boolean decidedOtherwise(EntryKey entry, Assessment judged) {
        return !assessment.decision(entry).equals(judged.decision(entry));
    }

    /** The product that its current or last assessment is about; null if it was never assessed. */
    @Nullable
    public Product judged() {
        return assessment.pending() ? lastJudged : product;
    }

    /** What other reviews one of its reviews is alike. */
    public ReviewGroup group(Review review) {
        return assessment.findings().stream()
                .filter(finding -> EntryKey.of(finding).equals(review.entry()))
                .findFirst()
                .map(ReviewGroup::of)
                .orElseThrow();
    }

    /** Whether there is or was a verdict. No event was published for a product that never had one. */
    public boolean wasAssessed() {
        return judged() != null;
    }

    /** Whether this revision states other product data than the revision before, or the removal. */
    public boolean isStated() {
        return statedIn == revision;
    }

    public boolean listed() {
        return !removed;
    }

    /**
     * Whether both are equal, for the same product, in all that is stored or published, apart from the revision and
     * the time of the assessment.
     */
    public boolean hasSameContentAs(AssessedProduct other) {
        return assessment.equals(other.assessment)
                && cii.equals(other.cii)
                && obligations.equals(other.obligations)
                && reviews.equals(other.reviews)
                && Objects.equals(phrase, other.phrase)
                && sale.equals(other.sale);
    }
}
