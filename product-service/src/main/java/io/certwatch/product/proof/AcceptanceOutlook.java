package io.certwatch.product.proof;

import io.certwatch.law.EntryFamily;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.certificate.RegisterStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a proof of the company still waits to be accepted for a product, or never can be.
 *
 * @param refusal why it cannot be accepted; null if it can, or if it is accepted or turned down
 */
public record AcceptanceOutlook(State state, @Nullable Refusal refusal) {

    public enum State {
        ACCEPTED,
        /** A person can accept it, and nobody has yet. */
        WAITS,
        /** Only a vendor named it, and the company turned the answer down, nothing was left to decide, or the vendor answered anew. */
        TURNED_DOWN,
        /** As it is recorded, nobody can accept it for the product. */
        IMPOSSIBLE
    }

    /**
     * @param standing of the proof beside the register
     * @param product null if the company has none of the SKU
     * @param day on which it would be accepted, in China
     */
    public static AcceptanceOutlook of(
            Proof proof, RegisterStanding standing, @Nullable AssessedProduct product, LocalDate day) {
        if (product == null || !product.listed()) return impossible(Refusal.UNKNOWN_PRODUCT);
        if (product.obligations().stream()
                .anyMatch(one -> one.findProof(proof.id()).isPresent())) {
            return new AcceptanceOutlook(State.ACCEPTED, null);
        }
        if (isTurnedDown(proof, product)) return new AcceptanceOutlook(State.TURNED_DOWN, null);
        var ofPaper = AcceptanceRules.refuse(proof, false, day).filter(refusal -> refusal != Refusal.STATED_OTHERWISE);
        return ofPaper.filter(Refusal::isLasting)
                .or(() -> findRefusal(proof, product))
                .or(() -> ofPaper)
                .or(() -> contradicts(standing, product, day) ? Optional.of(Refusal.CONTRADICTED) : Optional.empty())
                .map(AcceptanceOutlook::impossible)
                .orElseGet(() -> new AcceptanceOutlook(State.WAITS, null));
    }

    private static boolean contradicts(RegisterStanding standing, AssessedProduct product, LocalDate day) {
        var kept = product.product();
        return standing.contradictsOn(day, kept.manufacturer(), kept.model());
    }

    private static AcceptanceOutlook impossible(Refusal refusal) {
        return new AcceptanceOutlook(State.IMPOSSIBLE, refusal);
    }

    private static Optional<Refusal> findRefusal(Proof proof, AssessedProduct product) {
        var required = product.obligations().stream()
                .filter(one -> one.state().required())
                .toList();
        if (required.isEmpty()) return Optional.of(Refusal.NO_OBLIGATION);
        if (required.stream().allMatch(one -> one.state() instanceof Waived)) return Optional.of(Refusal.WAIVED);
        if (proof.facts().isOfEquipmentList() && required.stream().noneMatch(AcceptanceOutlook::isForEquipment)) {
            return Optional.of(Refusal.LIST_OF_EQUIPMENT);
        }
        return proof.facts().kind() == ProofKind.SALES_LICENCE
                        && required.stream().allMatch(AcceptanceOutlook::isForEquipment)
                ? Optional.of(Refusal.LICENCE_FOR_EQUIPMENT)
                : Optional.empty();
    }

    /** By its code. */
    static boolean isForEquipment(Obligation one) {
        return EntryFamily.of(one.requirement().entry().code())
                .filter(family -> family == EntryFamily.NETWORK_CRITICAL_EQUIPMENT)
                .isPresent();
    }

    /** Another answer that names it may wait. */
    private static boolean isTurnedDown(Proof proof, AssessedProduct product) {
        var answers = findAnswers(proof, product);
        return answers.isEmpty()
                ? proof.source() == Proof.Source.VENDOR
                : answers.stream().allMatch(VendorAnswer::isRejected);
    }

    private static List<VendorAnswer> findAnswers(Proof proof, AssessedProduct product) {
        return product.obligations().stream()
                .map(Obligation::answer)
                .filter(Objects::nonNull)
                .filter(answer -> answer.proof() != null
                        && answer.proof().id().equals(proof.id().toString()))
                .toList();
    }
}
