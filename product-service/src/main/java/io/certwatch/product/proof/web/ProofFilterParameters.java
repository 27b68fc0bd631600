package io.certwatch.product.proof.web;

import io.certwatch.platform.web.DayParameter;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.proof.Proofs.ProofPlace;
import io.certwatch.product.proof.Proofs.ProofSearch;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters that filter proofs.
 *
 * @param sku of a product that they were entered or accepted for
 * @param validBefore the first day that is excluded; proofs without a last day are left out
 */
record ProofFilterParameters(
        @Nullable ProofKind kind,
        @Nullable String sku,
        @Nullable ProofStatus status,

        @Parameter(description = "What occurs in number, body, holder, standard or models, in any case and width")
        @Nullable
        String q,

        @Nullable String validBefore) {

    enum ProofStatus {
        /** It is valid, and people accept it for no product. */
        WAITING,
        /** It is valid, and people accept it for a product. */
        ACCEPTED,
        /** Its last day is over. */
        ENDED
    }

    ProofSearch of(String company, LocalDate today, @Nullable ProofPlace after, int limit) {
        return new ProofSearch(
                company,
                kind,
                sku,
                status == null || status == ProofStatus.ENDED ? null : status == ProofStatus.ACCEPTED,
                status == null ? null : status == ProofStatus.ENDED,
                today,
                q == null || q.isBlank() ? null : q,
                validBefore == null || validBefore.isEmpty() ? null : DayParameter.read("validBefore", validBefore),
                after,
                limit);
    }
}
