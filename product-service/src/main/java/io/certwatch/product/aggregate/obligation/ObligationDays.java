package io.certwatch.product.aggregate.obligation;

import io.certwatch.product.engine.Explanation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an obligation, each of which is another fact and says nothing of the others (ADR 057). Days are days in
 * China.
 *
 * @param firstListed the day since which the catalogue lists the product without a break
 * @param firstListedBy the id of the edition that listed it first
 * @param firstListedAtLatest whether an earlier edition may have listed it already: a figure that its threshold asks for
 *   is unknown
 * @param coveredUntil the last valid day of the newest proof that covers or covered it; null if none is known, if no end
 *   was published, if the register says without a day that it is suspended or revoked, or while a person has to confirm
 *   that proof
 * @param notToBeSoldSince the first day on which it may not be sold without proof, whenever it is planned to enter the
 *   market; to come while only an announced edition requires it; null while it is covered or not required
 * @param learntOn the day on which we first learnt that the register had suspended or revoked the newest proof, since registers
 *   publish none: {@code notToBeSoldSince} is only the latest possible one if it is this day; null without such a lapse
 * @param planned the day on which it is planned to enter the market; null if none is planned
 */
public record ObligationDays(
        LocalDate firstListed,
        String firstListedBy,
        boolean firstListedAtLatest,
        @Nullable LocalDate coveredUntil,
        @Nullable LocalDate notToBeSoldSince,
        @Nullable LocalDate learntOn,
        @Nullable LocalDate planned) {

    /** The day of the first listing, as people read it. */
    public Explanation describeFirstListed() {
        return ListingWords.describe(firstListed, firstListedAtLatest);
    }

    /** Why the first day is only the latest possible one; null if it is known. */
    public @Nullable Explanation explainAtLatest() {
        return ListingWords.explain(firstListedAtLatest);
    }

    /** Whether the first day on which it may not be sold without proof is only the latest possible one. */
    public boolean isSinceLearnt() {
        return notToBeSoldSince != null && notToBeSoldSince.equals(learntOn);
    }

    static ObligationDays of(Obligation obligation) {
        var requirement = obligation.requirement();
        var ended = obligation.endedProof();
        return new ObligationDays(
                requirement.listing().firstListed(),
                requirement.listing().firstListedBy(),
                requirement.listing().atLatest(),
                obligation.coveredUntil(),
                obligation.isUncovered() ? requirement.notToBeSoldSince() : null,
                ended == null ? null : ended.notValidSince(),
                requirement.market().planned());
    }
}
