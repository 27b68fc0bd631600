package io.certwatch.product.aggregate.sale;

import io.certwatch.edition.OwnNumber;
import io.certwatch.platform.stored.IfMissing;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Cover;
import io.certwatch.product.aggregate.obligation.LapseDays;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Lifted;
import io.certwatch.product.aggregate.obligation.ObligationState.Open;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.ProofName;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.engine.Explanation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proof that an answer rests on.
 *
 * @param paper whether it is a certificate, a test result or a licence; null if that is not recorded
 * @param number in the form of {@link RegisterCheck#number}; ours for a result that is published without one
 * @param holder whom it names; null if that is not kept, as of what the register has
 * @param models that it names; none if that is not kept
 * @param validUntil its last day, in China, as the paper or the register states it; null if none is known
 * @param lapse what the register says of it, if it ended otherwise than on that day; null if it did not
 * @param learntOn the day in China on which we learnt of that lapse: registers publish none; null without a lapse
 * @param statesNoEnd whether the person who accepted it stated that the paper itself states no end of its validity
 * @param otherListing for whom and what the register lists its number, if that is others than the product and nobody has
 *   said why it counts nevertheless; else null
 * @param notValidSince the day in China on which we learnt of its first lapse: it is not valid since that day at the latest;
 *   null without a lapse
 */
@RecordBuilder
public record SaleProof(
        Kind kind,
        @Nullable ProofKind paper,
        String number,
        @Nullable String holder,
        List<String> models,
        @Nullable LocalDate validUntil,
        Certificate.@Nullable Status lapse,
        @Nullable LocalDate learntOn,
        @IfMissing("false") boolean statesNoEnd,
        @Nullable Explanation otherListing,
        @Nullable LocalDate notValidSince) {

    /** A first lapse is the only one of what does not say so. */
    public SaleProof {
        notValidSince = notValidSince == null ? learntOn : notValidSince;
        models = List.copyOf(models);
    }

    public enum Kind {
        /** A certificate or test result of the published register. */
        REGISTER,
        /** A proof that the company holds itself, as a person accepted it. */
        COMPANY,
        /** A proof of which only a vendor told, without a scan, as a person accepted it. */
        VENDOR,
        /** A line of the published register, of which the company holds the paper that a person accepted. */
        BOTH,
        /** A line of the published register, of which a vendor told without a scan, as a person accepted it. */
        REGISTER_AND_VENDOR;

        private static Kind ofRegister(@Nullable AcceptedProof accepted) {
            if (accepted == null) return REGISTER;
            return accepted.stated() ? REGISTER_AND_VENDOR : BOTH;
        }
    }

    /** Null if the state rests on none. */
    static @Nullable SaleProof of(Obligation obligation) {
        return switch (obligation.state()) {
            case Satisfied(Certified registered) -> ofRegister(registered, obligation.findAccepted());
            case Satisfied(AcceptedProof proof) -> ofCompany(proof, proof.validUntil());
            case Open _, InProgress _, Waived _, Lifted _ -> null;
        };
    }

    /** @param own proofs of the company that people accepted */
    static SaleProof of(Cover ended, List<AcceptedProof> own) {
        var until = ended.lapse() == null ? ended.lastDay() : ended.validUntil();
        return own.stream()
                .filter(proof -> proof.number().equals(RegisterCheck.number(ended.proof())))
                .findFirst()
                .map(proof -> ofCompany(proof, ended.lapse() == null ? until : proof.validUntil()))
                .orElseGet(() -> ofRegister(ended.paper(), ended.proof(), until))
                .afterLapse(ended);
    }

    private SaleProof afterLapse(Cover ended) {
        return SaleProofBuilder.builder(this)
                .lapse(ended.lapse())
                .learntOn(ended.learntOn())
                .notValidSince(ended.notValidSince())
                .otherListing(null)
                .build();
    }

    private static SaleProof ofRegister(@Nullable ProofKind paper, String number, @Nullable LocalDate until) {
        return new SaleProof(Kind.REGISTER, paper, number, null, List.of(), until, null, null, false, null, null);
    }

    /** Of the paper only what it is: the register may name another holder or other models. */
    private static SaleProof ofRegister(Certified registered, @Nullable AcceptedProof accepted) {
        var paper = registered.paper() == null && accepted != null ? accepted.kind() : registered.paper();
        return SaleProofBuilder.builder(ofRegister(paper, registered.number(), registered.validUntil()))
                .kind(Kind.ofRegister(accepted))
                .build();
    }

    private static SaleProof ofCompany(AcceptedProof proof, @Nullable LocalDate until) {
        var kind = proof.stated() ? Kind.VENDOR : Kind.COMPANY;
        return new SaleProof(
                kind,
                proof.kind(),
                proof.number(),
                proof.holder(),
                proof.models(),
                until,
                null,
                null,
                proof.statesNoEnd(),
                null,
                null);
    }

    /** Whether it is a line of the published register, also if a person accepted the paper. */
    public boolean isOfRegister() {
        return switch (kind) {
            case REGISTER, BOTH, REGISTER_AND_VENDOR -> true;
            case COMPANY, VENDOR -> false;
        };
    }

    /** Null if it is published without one. */
    public @Nullable String printedNumber() {
        return OwnNumber.is(number) ? null : number;
    }

    /** The number of the batch that published it without a number; null if it has one. */
    public @Nullable String batch() {
        return OwnNumber.is(number) ? OwnNumber.batchOf(number) : null;
    }

    /** The last day on which it counts; null if none is known. */
    @Nullable
    LocalDate lastDay() {
        if (notValidSince == null) return validUntil;
        var before = notValidSince.minusDays(1);
        return validUntil != null && validUntil.isBefore(before) ? validUntil : before;
    }

    boolean isValidOn(LocalDate day) {
        var last = lastDay();
        return last == null || !last.isBefore(day);
    }

    /** As it stands on a day. */
    public Explanation wordsOn(LocalDate day) {
        return isValidOn(day) ? words() : wordsOfEnded();
    }

    /** Of a proof that is valid no longer. */
    Explanation wordsOfEnded() {
        if (lapse != null) {
            return Explanation.of("sale.proof.lapsed." + lapse, words(), LapseDays.describe(learntOn, notValidSince));
        }
        return validUntil == null
                ? words()
                : Explanation.of("sale.proof.ended", Explanation.of("sale.proof." + kind, name()), validUntil);
    }

    SaleProof listedFor(@Nullable Explanation others) {
        return SaleProofBuilder.builder(this).otherListing(others).build();
    }

    public Explanation words() {
        return otherListing == null
                ? nameUntil()
                : Explanation.of("sale.proof.other-listing", nameDoubted(), otherListing);
    }

    /** What the paper itself states, since nobody knows that it is for the product. */
    private Explanation nameDoubted() {
        return validUntil == null
                ? nameUntil()
                : Explanation.of("sale.proof." + kind + ".until.doubted", name(), validUntil);
    }

    private Explanation nameUntil() {
        return validUntil == null
                ? Explanation.of(noEnd(), Explanation.of("sale.proof." + kind, name()))
                : Explanation.of("sale.proof." + kind + ".until", name(), validUntil);
    }

    private String noEnd() {
        if (isOfRegister()) return "sale.proof.no-end.REGISTER";
        return statesNoEnd ? "sale.proof.no-end.stated" : "sale.proof.no-end";
    }

    private Explanation name() {
        var named = ProofName.of(paper, number);
        return holder == null ? named : Explanation.of("sale.proof.holder", named, holder);
    }
}
