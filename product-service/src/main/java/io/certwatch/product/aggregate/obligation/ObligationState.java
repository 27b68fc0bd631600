package io.certwatch.product.aggregate.obligation;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.certificate.Certificate;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The state of an obligation. Each state carries the data known only in it. */
public sealed interface ObligationState {

    enum Status {
        OPEN,
        IN_PROGRESS,
        SATISFIED,
        WAIVED,
        LIFTED
    }

    default Status status() {
        return switch (this) {
            case Open _ -> Status.OPEN;
            case InProgress _ -> Status.IN_PROGRESS;
            case Satisfied _ -> Status.SATISFIED;
            case Waived _ -> Status.WAIVED;
            case Lifted _ -> Status.LIFTED;
        };
    }

    record Open() implements ObligationState {}

    /**
     * Certification has been applied for.
     *
     * @param application the application number that the body gave
     * @param body the certification body or laboratory
     * @param expected the day on which the certificate is expected
     * @param by who recorded it, as the person says
     * @param recordedBy the caller
     */
    record InProgress(String application, String body, LocalDate expected, String by, RecordedBy recordedBy)
            implements ObligationState {

        public boolean hasSameContentAs(InProgress other) {
            return application.equals(other.application) && body.equals(other.body) && expected.equals(other.expected);
        }
    }

    /** A certificate of the register covers the product, or a proof that the company holds itself. */
    record Satisfied(SatisfiedBy by) implements ObligationState {

        /**
         * A certificate of the register.
         *
         * @param validUntil the last day of validity, in China; null if none is published
         * @param kind null if the register does not tell
         */
        public record Certified(String number, @Nullable LocalDate validUntil, Certificate.@Nullable Kind kind)
                implements SatisfiedBy {

            @Override
            public @Nullable ProofKind paper() {
                return ProofKind.of(kind);
            }
        }

        /** Null if it is a proof of the company. */
        public @Nullable Certified certificate() {
            return by instanceof Certified certificate ? certificate : null;
        }

        /** Null if it is a certificate of the register. */
        public @Nullable AcceptedProof proof() {
            return by instanceof AcceptedProof proof ? proof : null;
        }
    }

    /**
     * A person has decided that no action is required.
     *
     * @param until its last day, in China; null if it holds until the entry changes
     * @param on the day of the decision, in China
     * @param under the entry that the person saw
     */
    record Waived(
            String by,
            RecordedBy recordedBy,
            String reason,
            @Nullable LocalDate until,
            LocalDate on,
            EntryKey under) implements ObligationState {

        public boolean hasSameContentAs(Waived other) {
            return reason.equals(other.reason) && Objects.equals(until, other.until) && under.equals(other.under);
        }
    }

    /** It is no longer required; it opens again if that changes. */
    record Lifted() implements ObligationState {}

    /** Whether the catalogue requires it now, whatever has been done about it. */
    default boolean required() {
        return switch (this) {
            case Open _, InProgress _, Satisfied _, Waived _ -> true;
            case Lifted _ -> false;
        };
    }

    /** Whether days are counted, until the due day or until its certificate ends. */
    default boolean countsDown() {
        return unfinished() || this instanceof Satisfied;
    }

    /** Whether action is still required. */
    default boolean unfinished() {
        return switch (this) {
            case Open _, InProgress _ -> true;
            case Satisfied _, Waived _, Lifted _ -> false;
        };
    }
}
