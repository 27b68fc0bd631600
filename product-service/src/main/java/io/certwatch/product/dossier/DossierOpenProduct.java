package io.certwatch.product.dossier;

import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.naming.PartyName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product about which something is left to do.
 *
 * @param vendorName null if nobody has named the vendor
 * @param items at least one
 */
public record DossierOpenProduct(
        String sku,
        Wording name,
        @Nullable String vendor,
        @Nullable PartyName vendorName,
        List<OpenItem> items) {

    /**
     * @param about the category, the step, or the number of the paper; null if the kind says it all
     * @param owner as people named one in the checklist; null if they named nobody
     * @param day the last day on which it can be done in time; null if no day is set
     * @param late whether that day has passed
     */
    public record OpenItem(
            Kind kind,
            @Nullable Explanation about,
            @Nullable String owner,
            @Nullable LocalDate day,
            boolean late) {}

    public enum Kind {
        /** A person has to decide whether it needs a proof. */
        TO_BE_DECIDED,
        /** It needs a proof, and none was ever on record. */
        WITHOUT_PROOF,
        /** It needs a proof, and the last one on record has ended. */
        PROOF_ENDED,
        /** The steps that are left take longer than there is time. */
        NOT_IN_TIME,
        /** The day of a step has passed. */
        STEP_LATE,
        /** The company holds a paper that names it, and nobody has accepted that. */
        PROOF_TO_ACCEPT,
        /** The register lists the number of its proof for others, and nobody has said why it counts nevertheless. */
        PROOF_TO_CONFIRM,
        /** The vendor answered, and the company has not decided. */
        ANSWER_TO_DECIDE,
        /** No answer of the vendor is on record. */
        NO_ANSWER,
        /** The company rejected the answer of the vendor, and no other is on record. */
        ANSWER_REJECTED;

        /** Whether it is owed before the product is sold or provided, also if no day is set. */
        public boolean owesProof() {
            return this == WITHOUT_PROOF || this == PROOF_ENDED;
        }
    }

    public DossierOpenProduct {
        items = List.copyOf(items);
    }
}
