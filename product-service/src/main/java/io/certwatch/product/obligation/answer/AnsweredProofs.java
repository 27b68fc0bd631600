package io.certwatch.product.obligation.answer;

import io.certwatch.product.obligation.answer.GivenAnswer.HasProof;
import java.util.List;

/** Where the proofs go that vendors name in their answers: the vault of the company. */
@FunctionalInterface
public interface AnsweredProofs {

    /**
     * Keeps a proof once, however often it is named.
     *
     * @param skus products that it is said to cover
     * @return its id in the vault
     * @throws io.certwatch.product.upload.UnreadableScan if the file is none of the kinds that scans have
     */
    String keep(VendorContact contact, HasProof given, List<String> skus);
}
