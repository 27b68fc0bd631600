package io.certwatch.product.aggregate.obligation;

import io.certwatch.edition.OwnNumber;
import io.certwatch.product.engine.Explanation;
import org.jspecify.annotations.Nullable;

/** What people call a proof: its kind and its number, or the batch that published it without one. */
public final class ProofName {

    private ProofName() {}

    /** @param kind null if it is not recorded */
    public static Explanation of(@Nullable ProofKind kind, String number) {
        if (OwnNumber.is(number)) return Explanation.of("sale.proof.unnumbered", OwnNumber.batchOf(number));
        return kind == null
                ? new Explanation(number, number)
                : Explanation.of("sale.proof.named", Explanation.of("sale.proof.kind." + kind), number);
    }
}
