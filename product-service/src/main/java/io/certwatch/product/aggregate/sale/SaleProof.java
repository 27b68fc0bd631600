package io.certwatch.product.aggregate.sale;

import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Cover;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Lifted;
import io.certwatch.product.aggregate.obligation.ObligationState.Open;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.engine.Explanation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proof that an answer rests on.
 *
 * @param validUntil its last day, in China; null if none is known
 */
public record SaleProof(Kind kind, String number, @Nullable LocalDate validUntil) {

    public enum Kind {
        /** A certificate or test result of the published register. */
        REGISTER,
        /** A proof that the company holds itself, as a person accepted it. */
        COMPANY
    }

    /** Null if the state rests on none. */
    static @Nullable SaleProof of(ObligationState state) {
        return switch (state) {
            case Satisfied(Certified(var number, var validUntil, var _)) ->
                new SaleProof(Kind.REGISTER, number, validUntil);
            case Satisfied(AcceptedProof proof) -> new SaleProof(Kind.COMPANY, proof.number(), proof.validUntil());
            case Open _, InProgress _, Waived _, Lifted _ -> null;
        };
    }

    /** @param own proofs of the company that people accepted */
    static SaleProof of(Cover ended, List<AcceptedProof> own) {
        var isOwn = own.stream().anyMatch(proof -> proof.number().equals(ended.proof()));
        return new SaleProof(isOwn ? Kind.COMPANY : Kind.REGISTER, ended.proof(), ended.lastDay());
    }

    boolean isValidOn(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }

    Explanation wordsOfEnded() {
        return validUntil == null
                ? words()
                : Explanation.of("sale.proof.ended", Explanation.of("sale.proof." + kind, number), validUntil);
    }

    public Explanation words() {
        return validUntil == null
                ? Explanation.of("sale.proof." + kind, number)
                : Explanation.of("sale.proof." + kind + ".until", number, validUntil);
    }
}
