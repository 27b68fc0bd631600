package io.certwatch.notification.vendoranswer;

import io.certwatch.notification.vocabulary.BilingualText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one answer of a vendor: what the company decided about it, why there is nothing left to decide, or why
 * nobody can be asked to whom it was passed on. Or, without an answer, what became of a message: it holds no longer.
 *
 * @param contact id of the contact who answered, or who got the message
 * @param reason in words for the vendor; null if none were given
 * @param refused the colleague who cannot be asked; null of all other outcomes
 * @param proofEnded the last day of an accepted proof that is over; null if there is none
 * @param voided the message that holds no longer; null if it is about an answer
 */
public record VendorDecision(
        String company,
        String obligation,
        String contact,
        String sku,
        BilingualText product,
        Answer answer,
        Outcome outcome,
        @Nullable String reason,
        @Nullable RefusedColleague refused,
        @Nullable LocalDate proofEnded,
        @Nullable VoidedMessage voided,
        Instant at) {

    /** What became of an answer. Nothing in it tells what is the company's own affair. */
    public enum Outcome {
        ACCEPTED,
        /** Accepted; but what was accepted does not meet the requirement. */
        ACCEPTED_STILL_REQUIRED,
        REJECTED,
        COLLEAGUE_REFUSED,
        /** Nothing to decide any more: the company has stopped tracking the requirement. */
        TRACKING_STOPPED,
        /** Nothing to decide any more: no proof is required for the product as the company has it now. */
        NOT_REQUIRED,
        /** Nothing to decide any more: a proof is on record, perhaps the one that the answer names. */
        PROOF_ON_RECORD,
        /** The requirement was opened anew, and is to be answered again. */
        OPENED_ANEW,
        /** Nothing to decide any more: the company does not ask this vendor about the product any more. */
        OTHER_VENDOR;

        public boolean isAcceptance() {
            return this == ACCEPTED || this == ACCEPTED_STILL_REQUIRED;
        }

        /** Whether a person of the company decided about the answer. */
        public boolean isDecision() {
            return isAcceptance() || this == REJECTED;
        }
    }

    /**
     * A message that told that a proof had ended.
     *
     * @param sentOn its day, in China; null if that is not known
     * @param isCorrection whether the register had listed the proof wrongly; else it lists it as valid again
     * @param told what it told of the proof, in its words; null if it gave no reason
     */
    public record VoidedMessage(
            @Nullable LocalDate sentOn,
            boolean isCorrection,
            @Nullable BilingualText told) {}

    /** @param email as it was typed */
    public record RefusedColleague(String email, ColleagueRefusal why) {}

    /** The answers whose author is told what became of them; of a proof, the kind that was chosen. */
    public enum Answer {
        CERTIFICATE,
        TEST_REPORT,
        SALES_LICENCE,
        CCIS_2018_CERTIFICATE,
        /** One of the first two; which is not known. */
        CERTIFIED,
        /** A sales licence or a certificate by the rules of 2018; which is not known. */
        EARLIER_PROOF,
        DISCONTINUED,
        NOT_FOR_MAINLAND,
        NOT_OURS,
        PASSED_ON,
        /** One that is newer than this service. */
        OTHER;

        /** @param proof the kind of the proof that the answer names; null if it names none */
        public static Answer of(String kind, @Nullable String proof) {
            return find(proof).or(() -> find(kind)).orElse(OTHER);
        }

        private static Optional<Answer> find(@Nullable String name) {
            return Arrays.stream(values())
                    .filter(answer -> answer.name().equals(name))
                    .findFirst();
        }
    }

    static VendorDecision ofRefusal(PassedOn passedOn, String contact, ColleagueRefusal why) {
        return new VendorDecision(
                passedOn.company(),
                passedOn.obligation(),
                contact,
                passedOn.sku(),
                passedOn.product(),
                Answer.PASSED_ON,
                Outcome.COLLEAGUE_REFUSED,
                null,
                new RefusedColleague(passedOn.colleague().email(), why),
                null,
                null,
                passedOn.at());
    }

    public static VendorDecision ofRestored(RestoredProof proof, LapseMessages.Told told) {
        return new VendorDecision(
                proof.company(),
                proof.obligation(),
                told.contact(),
                proof.sku(),
                proof.product(),
                Answer.OTHER,
                Outcome.PROOF_ON_RECORD,
                null,
                null,
                null,
                new VoidedMessage(told.on(), proof.isCorrection(), told.what()),
                proof.at());
    }

    /** Each decision is told once, however many events show it. */
    public String key() {
        var key = company + "/" + obligation + "/" + at.toEpochMilli();
        return voided == null ? key : key + "/" + contact;
    }
}
