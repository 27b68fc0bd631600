package io.certwatch.product.aggregate.obligation;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.stored.IfMissing;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proof of the company itself that a person accepted for an obligation, with what it said then.
 *
 * @param proof its id in the vault
 * @param number in the form of {@link io.certwatch.product.certificate.RegisterCheck#number}
 * @param holder as it is printed; null if the paper was kept without it
 * @param models that it names, each with its version if it names one
 * @param validUntil the last day that the paper states; of the one that satisfies an obligation, that of the register if
 *   this is earlier; null if neither states one
 * @param stated whether a vendor's answer told of it, and no scan was kept: the company does not hold it
 * @param checked where and when the person looked it up; null if nobody did
 * @param by who accepted it
 * @param statesNoEnd whether the person who accepted it stated that the paper itself states no end of its validity
 * @param note why the person accepted it although it names, or is listed for, others than the product, for the company
 *   only; null if nothing was said
 * @param acceptedListing for whom and what the register listed its number when the person accepted it with that note,
 *   if that was others than the product; else null
 */
public record AcceptedProof(
        UUID proof,
        ProofKind kind,
        String number,
        @Nullable String body,
        @Nullable String holder,
        List<String> models,
        @Nullable LocalDate issued,
        @Nullable LocalDate validUntil,
        boolean stated,
        @Nullable ProofCheck checked,
        String by,
        RecordedBy recordedBy,
        Instant at,
        @IfMissing("false") boolean statesNoEnd,
        @Nullable String note,
        @Nullable Explanation acceptedListing)
        implements SatisfiedBy {

    public AcceptedProof {
        models = List.copyOf(models);
    }

    /** The one that holds longest is the greatest; of equals, the one that was accepted first. */
    static final Comparator<AcceptedProof> VALIDITY = Comparator.comparing(
                    (AcceptedProof proof) -> proof.validUntil() == null ? LocalDate.MAX : proof.validUntil())
            .thenComparing(AcceptedProof::at, Comparator.reverseOrder());

    /** Whose word it rests on. */
    public enum Origin {
        /** The company holds it. */
        COMPANY,
        /** Only a vendor told of it. */
        VENDOR
    }

    /** @param where the site or the list, as the person names it */
    public record ProofCheck(String where, LocalDate on) {}

    /** Texts about it end so. */
    public Origin origin() {
        return stated ? Origin.VENDOR : Origin.COMPANY;
    }

    @Override
    public ProofKind paper() {
        return kind;
    }

    /** The same if it ends no later than that day; null is without end. */
    AcceptedProof endingBy(@Nullable LocalDate day) {
        return day == null || validUntil != null && !validUntil.isAfter(day)
                ? this
                : new AcceptedProof(
                        proof,
                        kind,
                        number,
                        body,
                        holder,
                        models,
                        issued,
                        day,
                        stated,
                        checked,
                        by,
                        recordedBy,
                        at,
                        statesNoEnd,
                        note,
                        acceptedListing);
    }

    /** Whether nobody has said why it counts although the register lists its number for those others. */
    boolean isDoubtfulBy(Explanation listedFor) {
        return !listedFor.equals(acceptedListing);
    }

    /** Also on its last day, in China. */
    public boolean holdsOn(LocalDate day) {
        return kind.satisfies()
                && (issued == null || !issued.isAfter(day))
                && (validUntil == null || !validUntil.isBefore(day));
    }

    /** What it covered, if its last day is before that day; else null. */
    @Nullable
    Cover endedBefore(LocalDate day) {
        return kind.satisfies() && validUntil != null && validUntil.isBefore(day)
                ? new Cover(number, validUntil, kind, body)
                : null;
    }

    /** Whether another person's acceptance, or the same person's later one, accepts the same beside the same register. */
    public boolean isOfSameContent(AcceptedProof other) {
        return proof.equals(other.proof)
                && number.equals(other.number)
                && Objects.equals(validUntil, other.validUntil)
                && Objects.equals(acceptedListing, other.acceptedListing);
    }
}
