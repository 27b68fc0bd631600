package io.certwatch.product.aggregate.obligation;

import io.certwatch.edition.OwnNumber;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.RegisterCheck;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor answered to an obligation. What relieves the vendor waits for the team's decision.
 *
 * @param contact id of the contact whose link was followed
 * @param contactName how the link called the contact; null if it did not
 * @param person the name that the person gave
 * @param reason in the person's own words: why the product is not theirs, why the register lists something else, or what
 *   else there is to say
 * @param certificate the number of the proof, if there is one: as the register has it, or as
 *   {@link RegisterCheck#number} writes it
 * @param check what the register said of it when it was last looked up
 * @param application for {@link Kind#UNDER_WAY}
 * @param applied for {@link Kind#APPLIED}
 * @param colleague for {@link Kind#PASSED_ON}
 * @param proof what the vendor says of it, for {@link Kind#CERTIFIED} and {@link Kind#EARLIER_PROOF}
 * @param decision of the team, once there is one
 * @param listing what the register listed under the number when the vendor confirmed that it is so nevertheless, for the
 *   reason given; null if nobody had to
 */
@RecordBuilder
public record VendorAnswer(
        Kind kind,
        Instant at,
        String contact,
        @Nullable String contactName,
        @Nullable String person,
        @Nullable String reason,
        @Nullable String certificate,
        @Nullable RegisterCheck check,
        @Nullable Application application,
        @Nullable Applied applied,
        @Nullable AnsweredProof proof,
        @Nullable Colleague colleague,
        State state,
        @Nullable TeamDecision decision,
        @Nullable Listing listing)
        implements VendorAnswerBuilder.With {

    public enum Kind {
        SEEN,
        /** Certification or testing has been applied for, and the application has a number. */
        UNDER_WAY,
        /** It has been applied for, and the body has given no number yet. */
        APPLIED,
        /** A colleague of the person will answer. */
        PASSED_ON,
        /** The vendor no longer makes or sells the product. */
        DISCONTINUED,
        /** The vendor does not offer the product in mainland China. */
        NOT_FOR_MAINLAND,
        /** The vendor does not supply the product. */
        NOT_OURS,
        /** A certificate or test report covers the product already. */
        CERTIFIED,
        /** The vendor holds a sales licence, or a certificate by the rules of 2018. */
        EARLIER_PROOF;

        State first() {
            return switch (this) {
                case SEEN, UNDER_WAY, APPLIED, PASSED_ON -> State.RECORDED;
                case DISCONTINUED, NOT_FOR_MAINLAND, NOT_OURS, CERTIFIED, EARLIER_PROOF -> State.WAITING;
            };
        }

        /** Whether the vendor says that the product does not go to the market any more. */
        public boolean endsSupply() {
            return this == DISCONTINUED || this == NOT_FOR_MAINLAND;
        }
    }

    public enum State {
        RECORDED,
        /** The team has to decide. */
        WAITING,
        ACCEPTED,
        REJECTED
    }

    /**
     * @param number that the body gave
     * @param body the certification body or laboratory
     * @param expected the day on which the certificate is expected
     */
    public record Application(String number, String body, LocalDate expected) {}

    /**
     * An application without a number.
     *
     * @param body the certification body or laboratory
     * @param expected the day on which the result is expected, if the vendor knows it
     */
    public record Applied(String body, @Nullable LocalDate expected) {}

    /**
     * Who will answer, once that person has confirmed the address.
     *
     * @param language in which the page was read, as ISO 639 codes it
     */
    public record Colleague(@Nullable String name, String email, String language) {}

    /**
     * A proof as the vendor described it.
     *
     * @param id of the paper in the company's vault, where the scan is too
     * @param statement id of what the vendor stated otherwise than the vault had it; null if nothing
     */
    public record AnsweredProof(
            String id,
            ProofKind kind,
            String number,
            @Nullable String body,
            @Nullable LocalDate issued,
            @Nullable LocalDate validUntil,
            @Nullable String statement) {}

    /**
     * A line of the register as the vendor saw it; null is what the register does not publish.
     *
     * @param copied when our copy got it
     */
    public record Listing(
            String number,
            @Nullable String holder,
            @Nullable String product,
            List<String> models,
            @Nullable Instant copied) {

        public Listing {
            models = List.copyOf(models);
        }

        public static Listing of(Certificate line) {
            return new Listing(line.number(), line.holder(), line.product(), line.models(), line.copied());
        }
    }

    /**
     * @param by the name to show
     * @param reason in words that the vendor reads
     * @param note in words for the company only
     */
    public record TeamDecision(
            String by,
            RecordedBy recordedBy,
            @Nullable String reason,
            @Nullable String note,
            Instant at) {

        /** The person's words, for the company. */
        public @Nullable String words() {
            return note == null ? reason : note;
        }
    }

    private static VendorAnswer of(Kind kind, Instant at, String contact, @Nullable String person) {
        return new VendorAnswer(
                kind, at, contact, null, person, null, null, null, null, null, null, null, kind.first(), null, null);
    }

    public static VendorAnswer ofSeen(Instant at, String contact, @Nullable String person) {
        return of(Kind.SEEN, at, contact, person);
    }

    public static VendorAnswer underWay(Instant at, String contact, @Nullable String person, Application application) {
        return of(Kind.UNDER_WAY, at, contact, person).withApplication(application);
    }

    public static VendorAnswer notOurs(Instant at, String contact, @Nullable String person, String reason) {
        return of(Kind.NOT_OURS, at, contact, person).withReason(reason);
    }

    public static VendorAnswer ofApplied(Instant at, String contact, @Nullable String person, Applied applied) {
        return of(Kind.APPLIED, at, contact, person).withApplied(applied);
    }

    public static VendorAnswer ofPassedOn(Instant at, String contact, @Nullable String person, Colleague colleague) {
        return of(Kind.PASSED_ON, at, contact, person).withColleague(colleague);
    }

    /** @param kind one that {@link Kind#endsSupply} */
    public static VendorAnswer ofEndedSupply(
            Kind kind, Instant at, String contact, @Nullable String person, @Nullable String reason) {
        return of(kind, at, contact, person).withReason(reason);
    }

    public static VendorAnswer ofProof(Instant at, String contact, @Nullable String person, AnsweredProof proof) {
        var kind = proof.kind().isOfEarlierRules() ? Kind.EARLIER_PROOF : Kind.CERTIFIED;
        return of(kind, at, contact, person).withCertificate(proof.number()).withProof(proof);
    }

    /**
     * @param listed null if there is nothing to confirm
     * @param because why the number is right nevertheless
     */
    public VendorAnswer withConfirmation(@Nullable Listing listed, @Nullable String because) {
        return listed == null ? this : with(answer -> answer.listing(listed).reason(because));
    }

    public VendorAnswer accept(TeamDecision by, @Nullable RegisterCheck found) {
        return with(answer -> answer.state(State.ACCEPTED).decision(by).check(found));
    }

    public VendorAnswer reject(TeamDecision by) {
        return with(answer -> answer.state(State.REJECTED).decision(by));
    }

    /** Whether the same contact says the same, so that a form that is sent twice is one answer. */
    public boolean hasSameContentAs(VendorAnswer other) {
        return kind == other.kind
                && contact.equals(other.contact)
                && Objects.equals(person, other.person)
                && Objects.equals(reason, other.reason)
                && Objects.equals(certificate, other.certificate)
                && Objects.equals(application, other.application)
                && Objects.equals(applied, other.applied)
                && Objects.equals(proof, other.proof)
                && Objects.equals(colleague, other.colleague);
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** The day in China on which a proof was named about which nobody has decided; null if none waits. */
    public @Nullable LocalDate findNamedProof() {
        return isWaiting() && proof != null ? ChinaCalendar.dayOf(at) : null;
    }

    public boolean isRejected() {
        return state == State.REJECTED;
    }

    /** The number of the certificate of which the team confirmed that it covers the product; null if none. */
    @Nullable
    String confirmed() {
        return state == State.ACCEPTED ? certificate : null;
    }

    /** What people see of it in a history: the kind, and for what the team decides, the state. */
    public String summary() {
        return state == State.RECORDED ? kind.name() : kind + "_" + state;
    }

    /** What the person wrote, if anything: the reason, else the number, unless it is {@link OwnNumber ours}. */
    public @Nullable String words() {
        if (reason != null) return reason;
        return certificate == null || OwnNumber.is(certificate) ? null : certificate;
    }
}
