package io.certwatch.product.obligation.answer;

import io.certwatch.product.obligation.answer.GivenAnswer.HasProof;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the proofs go that vendors name in their answers: the vault of the company. */
@FunctionalInterface
public interface AnsweredProofs {

    /**
     * Where it is.
     *
     * @param id in the vault
     * @param statement what the vendor states otherwise than the vault has it; null if nothing
     */
    record KeptProof(String id, @Nullable String statement) {

        /** Of answers that name no proof. */
        static final KeptProof NONE = new KeptProof("", null);
    }

    /**
     * Keeps a proof once, however often it is named.
     *
     * @param skus products that it is said to cover
     * @throws io.certwatch.product.upload.UnreadableScan if the file is none of the kinds that scans have
     */
    KeptProof keep(VendorContact contact, HasProof given, List<String> skus);
}
