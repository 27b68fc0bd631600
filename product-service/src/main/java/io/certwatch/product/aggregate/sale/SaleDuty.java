package io.certwatch.product.aggregate.sale;

import io.certwatch.product.aggregate.obligation.Listing;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an entry requires of a product.
 *
 * @param listing since when the catalogue lists the product
 * @param proof the newest one, which may have ended; null if there is none
 * @param stopped who stopped tracking it; null if it is tracked
 * @param named when the vendor named a proof that waits for a decision, in China; null if none waits
 */
record SaleDuty(
        SaleEntry entry,
        Listing listing,
        @Nullable SaleProof proof,
        @Nullable Waived stopped,
        @Nullable LocalDate named) {

    static SaleDuty of(Obligation obligation) {
        var requirement = obligation.requirement();
        var edition = requirement.edition();
        var current = SaleProof.of(obligation);
        return new SaleDuty(
                new SaleEntry(
                        edition.id(),
                        requirement.entry().code(),
                        requirement.entry().name(),
                        edition.announcement(),
                        edition.effective()),
                requirement.listing(),
                current == null ? ofEnded(obligation) : current.listedFor(obligation.otherListing()),
                obligation.state() instanceof Waived waived ? waived : null,
                obligation.answer() == null ? null : obligation.answer().findNamedProof());
    }

    private static @Nullable SaleProof ofEnded(Obligation obligation) {
        var cover = obligation.cover();
        return cover == null ? null : SaleProof.of(cover, obligation.proofs());
    }

    boolean isInForceOn(LocalDate day) {
        return !entry.from().isAfter(day);
    }

    boolean isProvenOn(LocalDate day) {
        return stopped == null && proof != null && proof.isValidOn(day);
    }

    /** By a proof that is valid on that day, of which the register says something else than what people accepted. */
    boolean isDoubtfulOn(LocalDate day) {
        return isProvenOn(day) && proof != null && proof.otherListing() != null;
    }

    boolean isOpenOn(LocalDate day) {
        return stopped == null
                ? !isProvenOn(day)
                : stopped.until() != null && stopped.until().isBefore(day);
    }

    LocalDate notToBeSoldSince() {
        return listing.notToBeSoldSince(proof == null ? null : proof.lastDay());
    }
}
