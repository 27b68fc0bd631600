package io.certwatch.product.proof.web;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.proof.Acceptances.ProofUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation for which a proof is accepted.
 *
 * @param satisfies whether it satisfies the obligation now
 * @param validUntil the last day on which it counts for the obligation, in China: while it satisfies that, the earlier of its
 *   own and that of the register for its holder and product; null is without end
 * @param checkedWhere where the person looked it up; null if nobody did
 * @param by who accepted it
 * @param otherListing for whom and what the register lists its number since it was accepted: until a person confirms it with
 *   a reason, whether the product may be sold is to be decided; null if nothing is to be confirmed
 */
record ProofUseView(
        String sku,
        UUID obligation,
        String edition,
        String entry,
        boolean satisfies,
        @Nullable LocalDate validUntil,
        @Nullable String checkedWhere,
        @Nullable LocalDate checkedOn,
        String by,
        RecordedBy recordedBy,
        Instant at,
        @Nullable Explanation otherListing) {

    static ProofUseView of(ProofUse use) {
        var accepted = use.accepted();
        var check = accepted.checked();
        return new ProofUseView(
                use.sku(),
                use.obligation(),
                use.edition(),
                use.entry(),
                use.satisfies(),
                accepted.validUntil(),
                check == null ? null : check.where(),
                check == null ? null : check.on(),
                accepted.by(),
                accepted.recordedBy(),
                accepted.at(),
                use.otherListing());
    }
}
