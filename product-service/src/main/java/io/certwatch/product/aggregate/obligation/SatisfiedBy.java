package io.certwatch.product.aggregate.obligation;

import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What satisfies an obligation. */
public sealed interface SatisfiedBy permits Certified, AcceptedProof {

    String number();

    /** The last day of validity, in China; null if none is known. */
    @Nullable
    LocalDate validUntil();

    /** Null if the register does not tell. */
    @Nullable
    ProofKind paper();
}
