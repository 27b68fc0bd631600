package io.certwatch.product.aggregate.sale;

import io.certwatch.edition.OwnNumber;
import io.certwatch.platform.stored.IfMissing;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Cover;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Lifted;
import io.certwatch.product.aggregate.obligation.ObligationState.Open;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.engine.Explanation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proof that an answer rests on.
 *
 * @param paper whether it is a certificate, a test result or a licence; null if that is not recorded
 * @param holder whom it names; null if that is not kept, as of what the register has
 * @param models that it names; none if that is not kept
 * @param validUntil its last day, in China, as the paper or the register states it; null if none is known
 * @param statesNoEnd whether the person who accepted it stated that the paper itself states no end of its validity
 */
public record SaleProof(
        Kind kind,
        @Nullable ProofKind paper,
        String number,
        @Nullable String holder,
        List<String> models,
        @Nullable LocalDate validUntil,
        @IfMissing("false") boolean statesNoEnd) {

    public SaleProof {
        models = List.copyOf(models);
    }

    public enum Kind {
        /** A certificate or test result of the published register. */
        REGISTER,
        /** A proof that the company holds itself, as a person accepted it. */
        COMPANY,
        /** A proof of which only a vendor told, without a scan, as a person accepted it. */
        VENDOR
    }

    /** Null if the state rests on none. */
    static @Nullable SaleProof of(ObligationState state) {
        return switch (state) {
            case Satisfied(Certified registered) ->
                ofRegister(registered.paper(), registered.number(), registered.validUntil());
            case Satisfied(AcceptedProof proof) -> ofCompany(proof, proof.validUntil());
            case Open _, InProgress _, Waived _, Lifted _ -> null;
        };
    }

    /** @param own proofs of the company that people accepted */
    static SaleProof of(Cover ended, List<AcceptedProof> own) {
        return own.stream()
                .filter(proof -> proof.number().equals(ended.proof()))
                .findFirst()
                .map(proof -> ofCompany(proof, ended.lastDay()))
                .orElseGet(() -> ofRegister(null, ended.proof(), ended.lastDay()));
    }

    private static SaleProof ofRegister(@Nullable ProofKind paper, String number, @Nullable LocalDate lastDay) {
        return new SaleProof(Kind.REGISTER, paper, number, null, List.of(), lastDay, false);
    }

    private static SaleProof ofCompany(AcceptedProof proof, @Nullable LocalDate lastDay) {
        var kind = proof.stated() ? Kind.VENDOR : Kind.COMPANY;
        return new SaleProof(kind, proof.kind(), proof.number(), proof.holder(), proof.models(), lastDay, proof.statesNoEnd());
    }

    boolean isValidOn(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }

    /** Of a proof that is valid no longer. */
    public Explanation wordsOfEnded() {
        return validUntil == null
                ? words()
                : Explanation.of("sale.proof.ended", Explanation.of("sale.proof." + kind, name()), validUntil);
    }

    public Explanation words() {
        return validUntil == null
                ? Explanation.of(noEnd(), Explanation.of("sale.proof." + kind, name()))
                : Explanation.of("sale.proof." + kind + ".until", name(), validUntil);
    }

    private String noEnd() {
        if (kind == Kind.REGISTER) return "sale.proof.no-end.REGISTER";
        return statesNoEnd ? "sale.proof.no-end.stated" : "sale.proof.no-end";
    }

    private Explanation name() {
        var named = OwnNumber.is(number)
                ? Explanation.of("sale.proof.unnumbered", OwnNumber.batchOf(number))
                : paper == null
                        ? new Explanation(number, number)
                        : Explanation.of("sale.proof.named", Explanation.of("bid.kind." + paper), number);
        return holder == null ? named : Explanation.of("sale.proof.holder", named, holder);
    }
}
