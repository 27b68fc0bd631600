package io.certwatch.product.proof;

import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.engine.Explanation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads for which obligations a proof is accepted; they keep that themselves. */
public interface Acceptances {

    /** In the order of SKUs. */
    List<ProofUse> of(String company, UUID proof);

    /**
     * @param entry its code
     * @param satisfies whether the obligation is satisfied by this proof now
     * @param accepted with the last day on which it counts for the obligation, if it satisfies that
     * @param otherListing for whom and what the register lists its number, if a person has to confirm it because of that;
     *   else null
     */
    record ProofUse(
            String sku,
            UUID obligation,
            String edition,
            String entry,
            boolean satisfies,
            AcceptedProof accepted,
            @Nullable Explanation otherListing) {}
}
