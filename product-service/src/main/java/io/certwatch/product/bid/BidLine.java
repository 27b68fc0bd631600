package io.certwatch.product.bid;

import io.certwatch.edition.OwnNumber;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.proof.ProofFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proof of a product in a bid.
 *
 * @param kind null if the register does not tell
 * @param number ours for a result that is published without one
 * @param holder whom it names
 * @param models that it names; none if nobody stated them
 * @param standard null if nobody stated it, like body, holder and issued
 * @param validUntil its last day by what is recorded: of a paper the earlier of its own and that of the register for its
 *   holder and product
 * @param valid whether it holds on the day of the bid; null if that is to be checked, because no end of its validity is known
 * @param accepted whether the register has it, or a person of the company accepted it for the product
 * @param proof the id of what the company holds; null if only the register has it
 * @param file its scan; null if there is none
 * @param onDay how it stands on the day of the bid, as a sentence; null only in a dossier that was kept without it
 * @param register what our copy of the register says of it; null of its own line while that is valid
 */
public record BidLine(
        Origin origin,
        @Nullable ProofKind kind,
        String number,
        @Nullable String body,
        @Nullable String holder,
        List<String> models,
        @Nullable String standard,
        @Nullable LocalDate issued,
        @Nullable LocalDate validUntil,
        @Nullable Boolean valid,
        boolean accepted,
        @Nullable UUID proof,
        @Nullable ProofFile file,
        @Nullable Explanation onDay,
        @Nullable Explanation register) {

    public BidLine {
        models = List.copyOf(models);
    }

    /** Null if it is published without one. */
    public @Nullable String printedNumber() {
        return OwnNumber.is(number) ? null : number;
    }

    /** The number of the batch that published it without a number; null if it has one. */
    public @Nullable String batch() {
        return OwnNumber.is(number) ? OwnNumber.batchOf(number) : null;
    }

    /** Who says so. */
    public enum Origin {
        /** The register of results. */
        REGISTER,
        /** What the company holds, which the register does not have. */
        COMPANY,
        /**
         * A paper of which a vendor told, and which the register does not have: the company has to decide about it, or
         * accepted it without a scan.
         */
        VENDOR,
        /** The register and the company. */
        BOTH,
        REGISTER_AND_VENDOR;

        private Origin confirm() {
            return this == VENDOR ? REGISTER_AND_VENDOR : BOTH;
        }
    }

    /** The register's line, with what only the company's paper says. */
    BidLine join(BidLine held) {
        return new BidLine(
                held.origin.confirm(),
                kind == null ? held.kind : kind,
                number,
                body == null ? held.body : body,
                holder == null ? held.holder : holder,
                models.isEmpty() ? held.models : models,
                held.standard,
                issued == null ? held.issued : issued,
                validUntil == null ? held.validUntil : validUntil,
                valid,
                accepted,
                held.proof,
                held.file,
                onDay,
                register == null ? held.register : register);
    }
}
