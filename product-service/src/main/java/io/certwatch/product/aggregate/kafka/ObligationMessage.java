package io.certwatch.product.aggregate.kafka;

import io.certwatch.edition.Force;
import io.certwatch.law.LegalCitation;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.DeadlineKind;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.Renewal;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.RegisterCopy;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.profile.CiiExposure;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The value of certwatch.product.obligations.v1: the whole obligation after a transition.
 *
 * @param endedProof the newest proof that covered it and does no longer; null while one covers it, or if none is known
 * @param register what our copy of the register had when the event was written; null while a proof is on record, or if none is needed
 * @param law the law in force on the day of the transition; null if none is known
 */
@RecordBuilder
record ObligationMessage(
        UUID id,
        String company,
        String sku,
        long revision,
        String transition,
        ObligationState.Status status,
        ProductMessage product,
        @Nullable String vendor,
        @Nullable String owner,
        CiiExposure cii,
        EditionMessage edition,
        EntryMessage entry,
        @Nullable LocalDate due,
        DeadlineKind dueRule,
        boolean duePlanned,
        DaysMessage days,
        Explanation explanation,
        List<MissingMessage> missing,
        @Nullable Certified certificate,
        @Nullable ProofMessage proof,
        @Nullable EndedProofMessage endedProof,
        @Nullable RegisterMessage register,
        @Nullable Renewal renewal,
        @Nullable DecisionMessage decision,
        ObligationState.@Nullable Status from,
        @Nullable InProgress progress,
        @Nullable WaiverMessage waiver,
        @Nullable VendorAnswer answer,
        @Nullable EndedAnswerMessage endedAnswer,
        @Nullable Integer lead,
        @Nullable Explanation why,
        @Nullable Said said,
        boolean correction,
        boolean restored,
        boolean lapseChanged,
        CauseMessage cause,
        Instant openedAt,
        Instant at,
        @Nullable LegalCitation law) {

    /** The edition with what people cite of it. */
    record EditionMessage(String id, String announcement, Wording title, Force force, LocalDate effective) {

        static EditionMessage of(Requirement.Source edition) {
            return new EditionMessage(
                    edition.id(), edition.announcement(), edition.title(), edition.force(), edition.effective());
        }
    }

    record EntryMessage(String code, Wording name) {

        static EntryMessage of(Requirement.Entry entry) {
            return new EntryMessage(entry.code(), entry.name());
        }
    }

    record MissingMessage(String parameter, Wording name) {

        static MissingMessage of(Requirement.Missing missing) {
            return new MissingMessage(missing.parameter(), missing.name());
        }
    }

    record CauseMessage(Cause.Kind kind, String id) {

        static CauseMessage of(Cause cause) {
            return new CauseMessage(cause.kind(), cause.id());
        }
    }

    /**
     * An answer that waited for a decision until this transition left nothing to decide.
     *
     * @param proof the kind of paper that it names; null if it names none
     */
    record EndedAnswerMessage(
            VendorAnswer.Kind kind, @Nullable ProofKind proof, Instant at, String contact) {

        static EndedAnswerMessage of(VendorAnswer answer) {
            var named = answer.proof();
            return new EndedAnswerMessage(
                    answer.kind(), named == null ? null : named.kind(), answer.at(), answer.contact());
        }
    }

    record WaiverMessage(
            String by,
            RecordedBy recordedBy,
            String reason,
            @Nullable LocalDate until) {}

    /**
     * A proof that a person of the company accepted.
     *
     * @param number without spaces, in upper case
     * @param holder whom it names; null if it was kept without it
     * @param models that it names
     * @param stated whether only a vendor told of it, and no scan was kept: the company does not hold it
     * @param by who accepted it
     * @param otherListing for whom and what the register lists its number, if others than the product; else null
     */
    record ProofMessage(
            UUID id,
            ProofKind kind,
            String number,
            @Nullable String body,
            @Nullable String holder,
            List<String> models,
            @Nullable LocalDate issued,
            @Nullable LocalDate validUntil,
            boolean stated,
            String by,
            RecordedBy recordedBy,
            Instant acceptedAt,
            @Nullable Explanation otherListing) {

        static ProofMessage of(AcceptedProof proof, @Nullable Explanation otherListing) {
            return new ProofMessage(
                    proof.proof(),
                    proof.kind(),
                    proof.number(),
                    proof.body(),
                    proof.holder(),
                    proof.models(),
                    proof.issued(),
                    proof.validUntil(),
                    proof.stated(),
                    proof.by(),
                    proof.recordedBy(),
                    proof.at(),
                    otherListing);
        }
    }

    /**
     * @param changedOn the day on which our copy last got a line; null if it is empty, or if that is unknown
     * @param lacks the ways of which it has nothing for this part of the catalogue
     */
    record RegisterMessage(@Nullable LocalDate changedOn, List<Certificate.Kind> lacks, Explanation note) {

        static RegisterMessage of(RegisterCopy.Extent extent) {
            return new RegisterMessage(extent.changedOn(), extent.lacks(), extent.note());
        }
    }

    static ObligationMessage of(
            AssessedProduct product,
            Transition transition,
            String kind,
            @Nullable String owner,
            RegisterCopy.@Nullable Extent register,
            LegalCitations citations) {
        var obligation = transition.obligation();
        var requirement = obligation.requirement();
        return ObligationMessageBuilder.builder()
                .id(obligation.id())
                .company(product.id().company())
                .sku(product.id().sku().value())
                .revision(obligation.revision())
                .transition(kind)
                .status(obligation.status())
                .product(ProductMessage.of(product.product()))
                .vendor(product.product().vendor())
                .owner(owner)
                .cii(product.cii())
                .edition(EditionMessage.of(requirement.edition()))
                .entry(EntryMessage.of(requirement.entry()))
                .due(requirement.due())
                .dueRule(requirement.dueRule())
                .duePlanned(requirement.duePlanned())
                .days(DaysMessage.of(
                        obligation.days(),
                        citations.penaltySince(requirement.entry().code(), ChinaCalendar.dayOf(transition.at()))))
                .explanation(requirement.explanation())
                .missing(requirement.missing().stream().map(MissingMessage::of).toList())
                .certificate(obligation.state() instanceof Satisfied satisfied ? satisfied.certificate() : null)
                .proof(
                        obligation.state() instanceof Satisfied(AcceptedProof proof)
                                ? ProofMessage.of(proof, obligation.otherListing())
                                : null)
                .endedProof(EndedProofMessage.of(obligation.endedProof()))
                .register(register == null ? null : RegisterMessage.of(register))
                .renewal(obligation.renewal())
                .decision(decision(product, requirement))
                .from(transition.from())
                .progress(obligation.state() instanceof InProgress progress ? progress : null)
                .waiver(
                        obligation.state()
                                        instanceof Waived(var by, var recordedBy, var reason, var until, var _, var _)
                                ? new WaiverMessage(by, recordedBy, reason, until)
                                : null)
                .answer(obligation.answer())
                .endedAnswer(transition.ended() == null ? null : EndedAnswerMessage.of(transition.ended()))
                .lead(transition.lead())
                .why(transition.why())
                .said(transition.said())
                .correction(transition.correction())
                .restored(transition.restores())
                .lapseChanged(transition.lapseChanged())
                .cause(CauseMessage.of(transition.cause()))
                .openedAt(obligation.openedAt())
                .at(transition.at())
                .law(citations.of(requirement.entry().code(), ChinaCalendar.dayOf(transition.at())))
                .build();
    }

    private static @Nullable DecisionMessage decision(AssessedProduct product, Requirement requirement) {
        return product.assessment()
                .productDecision(requirement.key())
                .map(productDecision -> DecisionMessage.of(productDecision.decision()))
                .orElse(null);
    }
}
