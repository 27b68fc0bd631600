package io.certwatch.product.obligation.web;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwatch.edition.Force;
import io.certwatch.law.LegalCitation;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Countdown.Reminder;
import io.certwatch.product.aggregate.obligation.DeadlineKind;
import io.certwatch.product.aggregate.obligation.EndedAnswer;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.obligation.Renewal;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.RegisterCopies;
import io.certwatch.product.certificate.RegisterCopy;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.profile.CiiExposure;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation with its product, in the API.
 *
 * @param due the first day on which proof must be there, for sorting and countdowns; null if the day of market entry is
 *   unknown
 * @param duePlanned whether that is the planned day of market entry, which alone can be overdue; false for the day from
 *   which the law forbids to sell it without proof
 * @param notToBeSold no proof that holds is on record, and the product may not be sold until there is one: exactly one of
 *   the next three says in which state its market entry is
 * @param overdue action is still required, and the due day, which somebody planned, has come
 * @param withoutProof not to be sold, and the product is on the market or nobody stated that; false of what is overdue or
 *   not yet on the market, of which there is no proof either
 * @param notYetOnMarket not to be sold, and its market entry is to come
 * @param missing parameters of which nothing known of the product decides whether it meets the criterion
 * @param certificate of the register that satisfies it
 * @param proof that the company holds itself and that satisfies it
 * @param endedProof the newest that covered it and does no longer; null while one covers it, or if none is known
 * @param registerCopy what our copy of the register has today; null while a proof is on record, or if none is needed
 * @param renewal the certificate to renew, once the vendor has been warned that it ends
 * @param answer the newest of the vendor
 * @param endedAnswer one that waited for a decision when nothing was left to decide, and what ended it
 * @param nextReminder when the vendor is next reminded of the due day, or of the end of the certificate, unless
 *   somebody acts
 * @param reminders those sent for days that are not over
 * @param law the law that is in force today; null if none is known
 */
@RecordBuilder
public record ObligationView(
        UUID id,
        String sku,
        ProductView product,
        @Nullable String vendor,
        CiiExposure cii,
        ObligationState.Status status,
        EditionView edition,
        EntryView entry,
        @Nullable LocalDate due,
        DeadlineKind dueRule,
        boolean duePlanned,
        boolean notToBeSold,
        boolean overdue,
        boolean withoutProof,
        boolean notYetOnMarket,
        DaysView days,
        Explanation explanation,
        List<MissingView> missing,
        @JsonInclude(NON_NULL) @Nullable InProgress progress,
        @JsonInclude(NON_NULL) @Nullable WaiverView waiver,
        @JsonInclude(NON_NULL) @Nullable Certified certificate,
        @JsonInclude(NON_NULL) @Nullable AcceptedProofView proof,
        @JsonInclude(NON_NULL) @Nullable EndedProofView endedProof,
        @JsonInclude(NON_NULL) @Nullable RegisterView registerCopy,
        @JsonInclude(NON_NULL) @Nullable Renewal renewal,
        @Nullable VendorAnswer answer,
        @JsonInclude(NON_NULL) @Nullable EndedAnswer endedAnswer,
        @JsonInclude(NON_NULL) @Nullable ReminderView nextReminder,
        List<ReminderView> reminders,
        CauseView openedBy,
        Instant openedAt,
        Instant changedAt,
        long revision,
        @Nullable LegalCitation law) {

    record ProductView(
            NameView name, @Nullable String model, @Nullable String manufacturer) {

        static ProductView of(ProductObligation held) {
            return new ProductView(NameView.of(held.productName()), held.model(), held.manufacturer());
        }
    }

    /** A missing name is null, as in the event. */
    record NameView(@Nullable String zh, @Nullable String en) {

        static NameView of(Wording name) {
            return new NameView(emptyToNull(name.zh()), emptyToNull(name.en()));
        }

        private static @Nullable String emptyToNull(String name) {
            return name.isEmpty() ? null : name;
        }
    }

    @Schema(name = "RequirementSource")
    record EditionView(String id, String announcement, Wording title, Force force, LocalDate effective) {

        static EditionView of(Requirement.Source edition) {
            return new EditionView(
                    edition.id(), edition.announcement(), edition.title(), edition.force(), edition.effective());
        }
    }

    @Schema(name = "RequirementEntry")
    record EntryView(String code, Wording name) {

        static EntryView of(Requirement.Entry entry) {
            return new EntryView(entry.code(), entry.name());
        }
    }

    @Schema(name = "RequirementMissing")
    record MissingView(String parameter, Wording name) {

        static MissingView of(Requirement.Missing missing) {
            return new MissingView(missing.parameter(), missing.name());
        }
    }

    @Schema(name = "Cause")
    record CauseView(Cause.Kind kind, String id) {

        static CauseView of(Cause cause) {
            return new CauseView(cause.kind(), cause.id());
        }
    }

    record WaiverView(
            String by,
            RecordedBy recordedBy,
            String reason,
            @Nullable LocalDate until) {}

    /**
     * @param number without spaces, in upper case; our own key, and not a number of the paper, if it is published without one
     * @param holder whom it names; null if it was kept without it
     * @param models that it names
     * @param stated whether only a vendor told of it, and no scan was kept: the company does not hold it
     * @param by who accepted it
     * @param otherListing for whom and what the register lists its number since it was accepted: until a person confirms it
     *   with a reason, whether the product may be sold is to be decided
     */
    record AcceptedProofView(
            UUID id,
            ProofKind kind,
            String number,
            @Nullable String body,
            @Nullable String holder,
            List<String> models,
            @Nullable LocalDate validUntil,
            boolean stated,
            String by,
            RecordedBy recordedBy,
            Instant acceptedAt,
            @JsonInclude(NON_NULL) @Nullable Explanation otherListing) {

        static AcceptedProofView of(AcceptedProof proof, @Nullable Explanation otherListing) {
            return new AcceptedProofView(
                    proof.proof(),
                    proof.kind(),
                    proof.number(),
                    proof.body(),
                    proof.holder(),
                    proof.models(),
                    proof.validUntil(),
                    proof.stated(),
                    proof.by(),
                    proof.recordedBy(),
                    proof.at(),
                    otherListing);
        }
    }

    /** @param lead in days before the due day, or before the last day of the certificate */
    record ReminderView(int lead, LocalDate on) {

        static ReminderView of(Reminder reminder) {
            return of(reminder.due(), reminder.lead());
        }

        static ReminderView of(LocalDate day, int lead) {
            return new ReminderView(lead, day.minusDays(lead));
        }
    }

    /**
     * What our copy of the register has now. An event tells as {@code register} what it had when the event was written.
     *
     * @param changedOn the day on which our copy last got a line; null if it is empty, or if that is unknown
     * @param lacks the ways of which it has nothing for this part of the catalogue
     */
    @Schema(name = "RegisterCopy")
    record RegisterView(@Nullable LocalDate changedOn, List<Certificate.Kind> lacks, Explanation note) {

        static RegisterView of(RegisterCopy.Extent extent) {
            return new RegisterView(extent.changedOn(), extent.lacks(), extent.note());
        }
    }

    static ObligationView of(
            ProductObligation held,
            ReminderLeads leads,
            LegalCitations citations,
            RegisterCopies register,
            LocalDate today) {
        var obligation = held.obligation();
        var requirement = obligation.requirement();
        var state = obligation.state();
        var day = obligation.countedDay();
        var next = leads.next(obligation, held.cii());
        return ObligationViewBuilder.builder()
                .id(obligation.id())
                .sku(held.sku())
                .product(ProductView.of(held))
                .vendor(held.vendor())
                .cii(held.cii())
                .status(obligation.status())
                .edition(EditionView.of(requirement.edition()))
                .entry(EntryView.of(requirement.entry()))
                .due(requirement.due())
                .dueRule(requirement.dueRule())
                .duePlanned(requirement.duePlanned())
                .notToBeSold(obligation.forbidsSale(today))
                .overdue(obligation.overdue(today))
                .withoutProof(obligation.withoutProof(today))
                .notYetOnMarket(obligation.notYetOnMarket(today))
                .days(DaysView.of(
                        obligation.days(),
                        citations.penaltySince(requirement.entry().code(), today)))
                .explanation(requirement.explanation())
                .missing(requirement.missing().stream().map(MissingView::of).toList())
                .progress(state instanceof InProgress progress ? progress : null)
                .waiver(
                        state instanceof Waived(var by, var recordedBy, var reason, var until, var _, var _)
                                ? new WaiverView(by, recordedBy, reason, until)
                                : null)
                .certificate(state instanceof Satisfied satisfied ? satisfied.certificate() : null)
                .proof(
                        state instanceof Satisfied(AcceptedProof proof)
                                ? AcceptedProofView.of(proof, obligation.otherListing())
                                : null)
                .endedProof(EndedProofView.of(obligation.endedProof()))
                .registerCopy(
                        obligation.isUncovered()
                                ? RegisterView.of(register.current().describe(requirement.key(), held.certificates()))
                                : null)
                .renewal(obligation.renewal())
                .answer(obligation.answer())
                .endedAnswer(obligation.endedAnswer())
                .nextReminder(day == null || next.isEmpty() ? null : ReminderView.of(day, next.getAsInt()))
                .reminders(obligation.countdown().reminders().stream()
                        .map(ReminderView::of)
                        .toList())
                .openedBy(CauseView.of(obligation.openedBy()))
                .openedAt(obligation.openedAt())
                .changedAt(obligation.changedAt())
                .revision(obligation.revision())
                .law(citations.of(requirement.entry().code(), today))
                .build();
    }
}
