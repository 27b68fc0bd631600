package io.certwatch.product.proof;

import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.engine.Explanation;
import java.util.UUID;

/** What became of an acceptance for one product. */
public sealed interface AcceptanceOutcome {

    String sku();

    /** @param satisfies whether the obligation is satisfied now; a proof that is only history satisfies nothing */
    record AcceptedFor(String sku, UUID obligation, boolean satisfies) implements AcceptanceOutcome {}

    /** It was accepted before, perhaps by somebody else. */
    record AcceptedBefore(String sku, UUID obligation, boolean satisfies, AcceptedProof known)
            implements AcceptanceOutcome {}

    /** @param explanation for people */
    record NotAccepted(String sku, Refusal why, Explanation explanation) implements AcceptanceOutcome {

        public NotAccepted(String sku, Refusal why) {
            this(sku, why, why.explanation());
        }
    }
}
