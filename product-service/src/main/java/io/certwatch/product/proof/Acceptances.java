package io.certwatch.product.proof;

import io.certwatch.product.aggregate.obligation.AcceptedProof;
import java.util.List;
import java.util.UUID;

/** Reads for which obligations a proof is accepted; they keep that themselves. */
public interface Acceptances {

    /** In the order of SKUs. */
    List<ProofUse> of(String company, UUID proof);

    /**
     * @param entry its code
     * @param satisfies whether the obligation is satisfied by this proof now
     */
    record ProofUse(
            String sku, UUID obligation, String edition, String entry, boolean satisfies, AcceptedProof accepted) {}
}
