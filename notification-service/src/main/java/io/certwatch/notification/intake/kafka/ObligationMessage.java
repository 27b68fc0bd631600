package io.certwatch.notification.intake.kafka;

import static io.certwatch.notification.intake.kafka.TextPart.text;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertCause.Kind;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.Application;
import io.certwatch.notification.alert.AlertLine.Edition;
import io.certwatch.notification.alert.AlertLine.EndedProof;
import io.certwatch.notification.alert.AlertLine.EndingProof;
import io.certwatch.notification.alert.AlertLine.Entry;
import io.certwatch.notification.alert.AlertLine.Lapse;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.AlertLine.Product;
import io.certwatch.notification.alert.AlertLine.Renewal;
import io.certwatch.notification.alert.AlertLineBuilder;
import io.certwatch.notification.alert.ObligationChange;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.vendoranswer.AnswerNews;
import io.certwatch.notification.vendoranswer.PassedOn;
import io.certwatch.notification.vendoranswer.RestoredProof;
import io.certwatch.notification.vendoranswer.VendorDecision;
import io.certwatch.notification.vendoranswer.VendorDecision.Answer;
import io.certwatch.notification.vendoranswer.VendorDecision.Outcome;
import io.certwatch.notification.vocabulary.CiiExposure;
import io.certwatch.platform.event.IncomingForm;
import io.certwatch.platform.event.UnreadableEvent;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of an obligation event that this service reads. */
@IncomingForm
record ObligationMessage(
        String id,
        String company,
        String sku,
        long revision,
        String transition,
        @Nullable String status,
        ProductPart product,
        @Nullable String vendor,
        @Nullable String owner,
        @Nullable CiiExposure cii,
        EditionPart edition,
        EntryPart entry,
        @Nullable LocalDate due,
        @Nullable DaysPart days,
        @Nullable TextPart explanation,
        @Nullable List<MissingPart> missing,
        @Nullable TextPart why,
        @Nullable ProgressPart progress,
        @Nullable ProofPart proof,
        @Nullable EndedProofPart endedProof,
        @Nullable RegisterPart register,
        @Nullable RenewalPart renewal,
        @Nullable AnswerPart answer,
        @Nullable EndedAnswerPart endedAnswer,
        @Nullable Boolean correction,
        @Nullable Boolean restored,
        @Nullable Boolean lapseChanged,
        CausePart cause,
        Instant at) {

    record ProductPart(@Nullable TextPart name, @Nullable String model, boolean usedInCii) {}

    record EditionPart(
            String id, String announcement, @Nullable TextPart title, LocalDate effective) {}

    record DaysPart(
            LocalDate firstListed,
            @Nullable Boolean firstListedAtLatest,
            @Nullable LocalDate coveredUntil,
            @Nullable LocalDate planned) {

        AlertLine.Days toDays() {
            return new AlertLine.Days(firstListed, Boolean.TRUE.equals(firstListedAtLatest), coveredUntil, planned);
        }
    }

    record MissingPart(@Nullable TextPart name) {}

    record EntryPart(String code, @Nullable TextPart name) {}

    record ProgressPart(String application, String body, LocalDate expected) {

        Application toApplication() {
            return new Application(application, body, expected);
        }
    }

    /** The company's own proof, of which only its standing in the register is read. */
    record ProofPart(@Nullable TextPart otherListing) {}

    record EndedProofPart(
            String number,
            @Nullable String kind,
            @Nullable LocalDate validUntil,
            @Nullable String lapse,
            @Nullable LocalDate learntOn,
            boolean inRegister) {

        EndedProof toEndedProof() {
            return new EndedProof(
                    number,
                    EndingProof.of(kind),
                    validUntil,
                    lapse == null ? null : Lapse.of(lapse),
                    learntOn,
                    inRegister);
        }
    }

    record RegisterPart(
            @Nullable LocalDate changedOn, @Nullable TextPart note) {

        AlertLine.@Nullable Register toRegister(Instant asOf) {
            return note == null ? null : new AlertLine.Register(changedOn, text(note), asOf);
        }
    }

    record RenewalPart(
            String certificate,
            LocalDate validUntil,
            @Nullable String kind,
            @Nullable Boolean givenByVendor,
            @Nullable Boolean inRegister) {

        Renewal toRenewal() {
            return new Renewal(
                    certificate,
                    validUntil,
                    EndingProof.of(kind),
                    Boolean.TRUE.equals(givenByVendor),
                    Boolean.TRUE.equals(inRegister));
        }
    }

    /** What the vendor answered. An answer that was rejected is none. */
    record AnswerPart(
            @Nullable String kind,
            @Nullable Instant at,
            @Nullable String contact,
            @Nullable String state,
            @Nullable DecisionPart decision,
            @Nullable AnsweredProofPart proof,
            @Nullable ColleaguePart colleague) {

        /** A contact who passes the question on leaves the answer to a colleague. */
        boolean counts() {
            return !"REJECTED".equals(state) && !"PASSED_ON".equals(kind);
        }

        boolean isUndecided() {
            return "WAITING".equals(state);
        }

        /** The day on which the vendor named a proof about which nobody has decided yet. */
        @Nullable
        LocalDate proofNamed() {
            return isUndecided() && proof != null && at != null ? ChinaCalendar.dayOf(at) : null;
        }

        /** The last valid day of that proof. */
        @Nullable
        LocalDate namedUntil() {
            return proofNamed() == null || proof == null ? null : proof.validUntil();
        }
    }

    record AnsweredProofPart(
            @Nullable String kind, @Nullable LocalDate validUntil) {}

    /**
     * An answer that waited until there was nothing left to decide.
     *
     * @param proof the kind of paper that it names; null if it names none
     */
    record EndedAnswerPart(String kind, @Nullable String proof, String contact) {}

    /** What the team decided about the answer. */
    record DecisionPart(@Nullable String reason, Instant at) {}

    record ColleaguePart(
            @Nullable String name, String email, @Nullable String language) {}

    record CausePart(String kind, String id) {

        AlertCause toCause() {
            return new AlertCause(
                    Arrays.stream(Kind.values())
                            .filter(known -> known.name().equals(kind))
                            .findFirst()
                            .orElse(Kind.OTHER),
                    id);
        }
    }

    ObligationChange toChange(@Nullable String traceparent) {
        var happened = toldAs(knownTransition());
        return new ObligationChange(
                company,
                vendor,
                owner,
                happened,
                cause.toCause(),
                toLine(happened),
                answer != null && answer.counts(),
                answer != null && answer.isUndecided(),
                proof != null && proof.otherListing() != null,
                at,
                traceparent);
    }

    AnswerNews toAnswerNews() {
        return new AnswerNews(decision(), passedOn(), toRestored());
    }

    private @Nullable VendorDecision decision() {
        if (endedAnswer != null) {
            var given = Answer.of(endedAnswer.kind(), endedAnswer.proof());
            return decision(endedAnswer.contact(), given, outcomeOfEnd(), null, null, at);
        }
        if (answer == null || answer.decision() == null || answer.contact() == null || answer.kind() == null)
            return null;
        var decided = answer.decision();
        var outcome = outcome(answer);
        var proof = answer.proof();
        return decision(
                answer.contact(),
                Answer.of(answer.kind(), proof == null ? null : proof.kind()),
                outcome,
                decided.reason(),
                outcome == Outcome.ACCEPTED_STILL_REQUIRED ? ended(answer, decided) : null,
                decided.at());
    }

    private VendorDecision decision(
            String contact,
            Answer given,
            Outcome outcome,
            @Nullable String reason,
            @Nullable LocalDate proofEnded,
            Instant when) {
        return new VendorDecision(
                company, id, contact, sku, text(product.name()), given, outcome, reason, null, proofEnded, null, when);
    }

    /** A proof that was accepted and met the requirement is told by an obligation that is satisfied. */
    private Outcome outcome(AnswerPart decided) {
        if (!"ACCEPTED".equals(decided.state())) return Outcome.REJECTED;
        return decided.proof() != null && isOpen() ? Outcome.ACCEPTED_STILL_REQUIRED : Outcome.ACCEPTED;
    }

    private boolean isOpen() {
        return "OPEN".equals(status) || "IN_PROGRESS".equals(status);
    }

    private static @Nullable LocalDate ended(AnswerPart decided, DecisionPart decision) {
        var until = decided.proof() == null ? null : decided.proof().validUntil();
        return until != null && until.isBefore(ChinaCalendar.dayOf(decision.at())) ? until : null;
    }

    private Outcome outcomeOfEnd() {
        return switch (knownTransition()) {
            case WAIVED -> Outcome.TRACKING_STOPPED;
            case LIFTED -> Outcome.NOT_REQUIRED;
            case SATISFIED -> Outcome.PROOF_ON_RECORD;
            case REOPENED -> Outcome.OPENED_ANEW;
            case OPENED, IN_PROGRESS, DUE_SOON, RESCHEDULED, CARRIED, UPDATED, ANSWERED, LAPSE_CHANGED ->
                Outcome.OTHER_VENDOR;
        };
    }

    private @Nullable RestoredProof toRestored() {
        return Boolean.TRUE.equals(restored)
                ? new RestoredProof(company, id, revision, sku, text(product.name()), isCorrection(), at)
                : null;
    }

    private @Nullable PassedOn passedOn() {
        if (answer == null || answer.colleague() == null || vendor == null) return null;
        var colleague = answer.colleague();
        return new PassedOn(
                company,
                vendor,
                id,
                sku,
                text(product.name()),
                answer.contact(),
                new PassedOn.Colleague(colleague.name(), colleague.email(), language(colleague.language())),
                answer.at() == null ? at : answer.at());
    }

    private static Language language(@Nullable String code) {
        return code == null ? Language.ZH : Language.of(code).orElse(Language.ZH);
    }

    private AlertLine toLine(Transition happened) {
        return AlertLineBuilder.builder()
                .obligation(id)
                .revision(revision)
                .product(new Product(sku, text(product.name()), product.model(), exposure(product.usedInCii())))
                .edition(new Edition(edition.id(), edition.announcement(), text(edition.title()), edition.effective()))
                .entry(new Entry(entry.code(), text(entry.name())))
                .due(due)
                .days(days == null ? null : days.toDays())
                .explanation(text(explanation))
                .news(news(happened))
                .why(why == null ? null : text(why))
                .application(progress == null ? null : progress.toApplication())
                .renewal(renewal == null ? null : renewal.toRenewal())
                .ended(endedProof == null ? null : endedProof.toEndedProof())
                .register(register == null ? null : register.toRegister(at))
                .proofNamed(answer == null ? null : answer.proofNamed())
                .namedUntil(answer == null ? null : answer.namedUntil())
                .missing(
                        missing == null
                                ? List.of()
                                : missing.stream()
                                        .map(part -> text(part.name()))
                                        .toList())
                .build();
    }

    private CiiExposure exposure(boolean marked) {
        if (cii != null) return cii;
        return marked ? CiiExposure.MARKED : CiiExposure.NONE;
    }

    /** Of a correction the vendor hears even if the obligation was open: it was told that a proof had ended. */
    private Transition toldAs(Transition named) {
        if (Boolean.TRUE.equals(lapseChanged) && isOpen()) return Transition.LAPSE_CHANGED;
        return isCorrection() && !named.closes() ? Transition.REOPENED : named;
    }

    private boolean isCorrection() {
        return Boolean.TRUE.equals(correction);
    }

    /** Transitions without a line of their own count as {@code OPENED}. */
    private News news(Transition happened) {
        return switch (happened) {
            case REOPENED -> isCorrection() ? News.CORRECTED : News.REOPENED;
            case LAPSE_CHANGED -> News.REOPENED;
            case DUE_SOON -> News.DUE_SOON;
            case OPENED, IN_PROGRESS, SATISFIED, WAIVED, LIFTED, RESCHEDULED, CARRIED, UPDATED, ANSWERED -> News.OPENED;
        };
    }

    /** Of a transition that this release does not know, the state that it led to counts. */
    private Transition knownTransition() {
        return Arrays.stream(Transition.values())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(transition))
                .findFirst()
                .orElseGet(() -> leadingTo(status));
    }

    private Transition leadingTo(@Nullable String status) {
        return switch (status) {
            case "OPEN", "IN_PROGRESS" -> Transition.UPDATED;
            case "SATISFIED" -> Transition.SATISFIED;
            case "WAIVED" -> Transition.WAIVED;
            case "LIFTED" -> Transition.LIFTED;
            case null, default ->
                throw new UnreadableEvent("Unknown transition %s to status %s.".formatted(transition, status));
        };
    }
}
