package io.certwatch.product.aggregate.obligation;

import static java.util.Objects.requireNonNull;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Lifted;
import io.certwatch.product.aggregate.obligation.ObligationState.Open;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.aggregate.obligation.Transition.LastStep;
import io.certwatch.product.catalogue.Lineage;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.engine.Explanation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One product requires certification under one entry. When a later edition's entry continues that entry, the
 * obligation moves to it.
 *
 * @param revision counts the transitions: what the events show changes only by a transition
 * @param openedBy the cause of its last published opening, also for another vendor; if a certificate covered it at
 *   once, so that only this was published, the certificate
 * @param openedAt when it was first opened
 * @param reopenedAt when it was last opened again, after it had been satisfied, waived or lifted, or for another
 *   vendor; null if never
 * @param application the last that was recorded before a certificate satisfied it; null if none was
 * @param countdown the reminders sent so far, while an action or the renewal of a certificate is to come
 * @param answer the newest of the vendor, until it is reopened or another vendor has to act
 * @param endedAnswer the newest that waited for a decision when nothing was left to decide, until there is another, it is
 *   reopened, or another vendor has to act; null if none did
 * @param cover the newest proof that covered it and ended; null if none is known
 * @param confirmedCertificate the number of the certificate of which the team confirmed last that it covers the
 *   product, until it is reopened or the model changes; null if none
 * @param proofs those of the company that people accepted for it, also ended ones, until the model changes
 * @param lastStep its newest transition; null only before the first
 * @param otherListing for whom and what the register lists the number of the accepted proof that satisfies it, if that is
 *   others than the product, and if nobody has said why the proof counts nevertheless; else null
 */
@RecordBuilder
public record Obligation(
        UUID id,
        Requirement requirement,
        ObligationState state,
        long revision,
        Cause openedBy,
        Instant openedAt,
        @Nullable Instant reopenedAt,
        Instant changedAt,
        @Nullable InProgress application,
        Countdown countdown,
        @Nullable VendorAnswer answer,
        @Nullable EndedAnswer endedAnswer,
        @Nullable String confirmedCertificate,
        @Nullable Cover cover,
        List<AcceptedProof> proofs,
        @Nullable LastStep lastStep,
        @Nullable Explanation otherListing)
        implements ObligationBuilder.With {

    /** One that is built without any has none. */
    public Obligation {
        proofs = proofs == null ? List.of() : List.copyOf(proofs);
    }

    static Obligation open(String product, Requirement requirement, Cause cause, Instant at) {
        return ObligationBuilder.builder()
                .id(idOf(product, requirement))
                .requirement(requirement)
                .state(new Open())
                .revision(1)
                .openedBy(cause)
                .openedAt(at)
                .changedAt(at)
                .countdown(Countdown.from(ChinaCalendar.dayOf(at), requirement.due()))
                .build();
    }

    /** Equal for the same product and entry, so that a repeated opening is recognised. */
    static UUID idOf(String product, Requirement requirement) {
        var key = requirement.key();
        var name = product + "/" + key.edition() + "/" + key.code();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether the requirement's entry is connected by the lineage, in either direction: when an edition is withdrawn,
     * the obligation moves back to the one before.
     */
    boolean isRelatedTo(Requirement other, Lineage lineage) {
        return lineage.continues(other.key(), requirement.key()) || lineage.continues(requirement.key(), other.key());
    }

    boolean openedFor(String product, Requirement other) {
        return id.equals(idOf(product, other));
    }

    boolean exactly(Requirement other) {
        return requirement.key().equals(other.key());
    }

    Obligation carriedTo(Requirement latest, Instant at) {
        var now = isUncovered() ? latest.after(cover) : latest;
        var counted =
                state.unfinished() ? countdown.move(requirement.due(), now.due(), ChinaCalendar.dayOf(at)) : countdown;
        return with(obligation -> obligation.requirement(now).countdown(counted));
    }

    /** The same obligation with what is known of the newest proof that covered it; null for none. */
    Obligation coveredBefore(@Nullable Cover known, Instant at) {
        return withCover(known).carriedTo(requirement, at);
    }

    private Countdown counting(Instant at) {
        return Countdown.from(ChinaCalendar.dayOf(at), requirement.due());
    }

    Obligation openAgain(Cause cause, Instant at) {
        var uncovered = withRequirement(requirement.after(cover));
        return uncovered
                .moveTo(new Open(), cause, at, uncovered.counting(at))
                .with(obligation -> obligation
                        .reopenedAt(at)
                        .application(null)
                        .answer(null)
                        .endedAnswer(null)
                        .confirmedCertificate(null));
    }

    Obligation satisfy(Satisfied by, long counted, Cause opened, Instant at) {
        var ends = Countdown.ofCertificate(countdown, certificateEnds(), by.by().validUntil(), ChinaCalendar.dayOf(at));
        var stands = answerAfter(by.by());
        return with(obligation -> obligation
                .requirement(requirement.after(null))
                .state(by)
                .application(state instanceof InProgress applied ? applied : application)
                .revision(counted)
                .openedBy(opened)
                .changedAt(at)
                .countdown(ends)
                .answer(stands)
                .endedAnswer(stands == null ? endedBy(by.status(), at) : null));
    }

    /** Once a certificate covers it, the team's confirmation of that certificate matters; a rejection stays on record. */
    private @Nullable VendorAnswer answerAfter(SatisfiedBy now) {
        if (answer != null && answer.isRejected()) return answer;
        var same = state instanceof Satisfied(var before) && before.number().equals(now.number());
        return same || answer != null && now.number().equals(answer.confirmed()) ? answer : null;
    }

    /** Whether the vendor has something to do: to get a certificate, or to renew it. */
    public boolean isAnswerable() {
        return state.unfinished() || renewal() != null;
    }

    private @Nullable LocalDate certificateEnds() {
        return state instanceof Satisfied(var by) ? by.validUntil() : null;
    }

    /** The day counted down to: the due day, or the day on which the certificate that satisfies it ends. */
    public @Nullable LocalDate countedDay() {
        return state.unfinished() ? requirement.due() : certificateEnds();
    }

    /** The certificate to renew, once the vendor has been warned. */
    public @Nullable Renewal renewal() {
        return state instanceof Satisfied(var by)
                        && by.validUntil() != null
                        && countdown.hasReminderFor(by.validUntil())
                ? new Renewal(
                        by.number(),
                        by.validUntil(),
                        by.paper(),
                        answer != null && by.number().equals(answer.confirmed()),
                        !(by instanceof AcceptedProof))
                : null;
    }

    /**
     * The product needs certification after its certificate has ended: its vendor is then warned at once, before any
     * lead.
     */
    boolean certificateEndsBeforeDue() {
        var ends = certificateEnds();
        var due = requirement.due();
        return ends != null && due != null && ends.isBefore(due);
    }

    /** The obligation for a vendor who has had no reminder. */
    Obligation withoutReminders() {
        return withCountdown(Countdown.NOT_ANNOUNCED);
    }

    Obligation lift(Instant at) {
        return moveTo(new Lifted(), at).withoutWaitingAnswer(at);
    }

    Obligation recordReminder(LocalDate day, int lead, int earlier, Instant at) {
        return moveTo(state, openedBy, at, countdown.recordReminder(day, lead, earlier, ChinaCalendar.dayOf(at)));
    }

    /** The obligation for a product of which each lead is now so many days earlier than the usual one. */
    public Obligation remindedEarlierBy(int days) {
        var day = countedDay();
        return day == null ? this : withCountdown(countdown.earlierBy(days, day));
    }

    Obligation handedOver(Cause cause, Instant at) {
        return moveTo(state, state instanceof Open ? cause : openedBy, at, counting(at));
    }

    public Transition reopen(Cause cause, Instant at) {
        return new Transition(Kind.REOPENED, status(), openAgain(cause, at), cause, at);
    }

    public Transition progress(InProgress progress, Cause cause, Instant at) {
        return new Transition(Kind.IN_PROGRESS, status(), moveTo(progress, at), cause, at);
    }

    /** Likewise, because the vendor answered so. */
    public Transition progress(InProgress progress, VendorAnswer given, Cause cause, Instant at) {
        return new Transition(Kind.IN_PROGRESS, status(), moveTo(progress, at).withNewest(given), cause, at);
    }

    public Transition waive(Waived waiver, Cause cause, Instant at) {
        return new Transition(Kind.WAIVED, status(), moveTo(waiver, at).withoutWaitingAnswer(at), cause, at);
    }

    /** The vendor's answer, or the team's decision about it; the status stays. */
    public Transition recordAnswer(VendorAnswer given, Cause cause, Instant at) {
        var confirmed = given.confirmed() == null ? confirmedCertificate : given.confirmed();
        return new Transition(
                Kind.ANSWERED,
                status(),
                moveTo(state, at).withNewest(given).withConfirmedCertificate(confirmed),
                cause,
                at);
    }

    /** A person accepts a proof of the company for it; the status stays. An ended one tells until when it was covered. */
    public Transition acceptProof(AcceptedProof proof, Cause cause, Instant at) {
        var all =
                Stream.concat(listOtherProofs(proof.proof()), Stream.of(proof)).toList();
        var accepted = moveTo(state, at).withProofs(all);
        var ended = accepted.findEndedProof(ChinaCalendar.dayOf(at));
        return keepStatus(isUncovered() ? accepted.coveredBefore(Cover.newest(cover, ended), at) : accepted, cause, at);
    }

    /** A person takes an acceptance back: what the proof has satisfied opens again. */
    public Transition withdrawProof(AcceptedProof proof, Cause cause, Instant at) {
        var without = withProofs(listOtherProofs(proof.proof()).toList()).forgetCoverOf(proof);
        return state instanceof Satisfied(AcceptedProof by) && by.proof().equals(proof.proof())
                ? without.reopen(cause, at)
                : keepStatus(without.moveTo(state, at).coveredBefore(without.cover, at), cause, at);
    }

    /** Its cover was another; the status stays. */
    Transition recallCover(@Nullable Cover known, Cause cause, Instant at) {
        return keepStatus(moveTo(state, at).coveredBefore(known, at), cause, at);
    }

    /** What the register lists under the number of its proof is another; the status stays. */
    Transition listOtherwise(@Nullable Explanation listedFor, Cause cause, Instant at) {
        return keepStatus(moveTo(state, at).withOtherListing(listedFor), cause, at);
    }

    /** For whom and what the register lists the number of that proof, if it satisfies this and nobody has confirmed it since. */
    public @Nullable Explanation findDoubt(UUID proof) {
        return state instanceof Satisfied(AcceptedProof by) && by.proof().equals(proof) ? otherListing : null;
    }

    /**
     * Whether a person has to confirm the proof that satisfies it, because our copy of the register lists its number for
     * others: it counts as satisfied, but nowhere as done, and nothing says that the proof covers the product.
     */
    public boolean isToBeConfirmed() {
        return state instanceof Satisfied && otherListing != null;
    }

    private Transition keepStatus(Obligation now, Cause cause, Instant at) {
        var moved = !Objects.equals(requirement.due(), now.requirement.due());
        return new Transition(moved ? Kind.RESCHEDULED : Kind.UPDATED, status(), now, cause, at);
    }

    private Obligation forgetCoverOf(AcceptedProof proof) {
        return cover != null && cover.proof().equals(proof.number()) ? withCover(null) : this;
    }

    /**
     * What a person accepted of the proof that satisfies it: the proof itself, or the paper of the same number, if it
     * is satisfied by its line of the register; null if nobody accepted one.
     */
    public @Nullable AcceptedProof findAccepted() {
        return switch (state) {
            case Satisfied(AcceptedProof proof) -> proof;
            case Satisfied(ObligationState.Satisfied.Certified registered) -> findPaperOf(registered);
            case Open _, InProgress _, Waived _, Lifted _ -> null;
        };
    }

    private @Nullable AcceptedProof findPaperOf(ObligationState.Satisfied.Certified registered) {
        var number = RegisterCheck.number(registered.number());
        return proofs.stream()
                .filter(proof -> proof.kind().satisfies() && proof.number().equals(number))
                .filter(proof -> registered.paper() == null || registered.paper() == proof.kind())
                .max(Comparator.comparing(AcceptedProof::at))
                .orElse(null);
    }

    /** What the accepted proof covered that ended last before that day; null if none has ended. */
    @Nullable
    Cover findEndedProof(LocalDate day) {
        return proofs.stream().map(proof -> proof.endedBefore(day)).reduce(null, Cover::newest);
    }

    private Stream<AcceptedProof> listOtherProofs(UUID than) {
        return proofs.stream().filter(one -> !one.proof().equals(than));
    }

    /** The acceptance of this proof, if there is one. */
    public Optional<AcceptedProof> findProof(UUID proof) {
        return proofs.stream().filter(one -> one.proof().equals(proof)).findFirst();
    }

    /** The newest answer, also one that waited until nothing was left to decide. */
    public @Nullable VendorAnswer findLastAnswer() {
        return answer == null && endedAnswer != null ? endedAnswer.answer() : answer;
    }

    private Obligation withoutWaitingAnswer(Instant at) {
        return answer != null && answer.isWaiting() ? withAnswer(null).withEndedAnswer(endedBy(status(), at)) : this;
    }

    private @Nullable EndedAnswer endedBy(ObligationState.Status now, Instant at) {
        return answer != null && answer.isWaiting() ? new EndedAnswer(answer, now, at) : endedAnswer;
    }

    private Obligation withNewest(VendorAnswer given) {
        return withAnswer(given).withEndedAnswer(null);
    }

    Obligation update(Instant at) {
        return moveTo(state, at);
    }

    private Obligation moveTo(ObligationState next, Instant at) {
        return moveTo(next, openedBy, at, countdown);
    }

    private Obligation moveTo(ObligationState next, Cause opened, Instant at, Countdown counted) {
        return with(obligation -> obligation
                .state(next)
                .application(next instanceof InProgress ? null : application)
                .revision(revision + 1)
                .openedBy(opened)
                .changedAt(at)
                .countdown(next.countsDown() ? counted : Countdown.NONE));
    }

    /** Its newest transition, as published. */
    public Transition lastTransition() {
        var step = requireNonNull(lastStep, "the obligation has no transition");
        return new Transition(
                step.kind(),
                step.from(),
                this,
                step.cause(),
                changedAt,
                step.why(),
                step.said(),
                step.correction(),
                step.lapseChanged(),
                step.ended());
    }

    /** A planned day has passed: proof must be there before it, so on that day it is overdue. */
    public boolean overdue(LocalDate today) {
        return requirement.duePlanned() && isDue(today);
    }

    /** No proof is on record, and it may not be sold until there is one; no planned day was missed or is to come. */
    public boolean withoutProof(LocalDate today) {
        return !requirement.duePlanned() && isDue(today);
    }

    /** Likewise, of a product whose market entry is to come. */
    public boolean notYetOnMarket(LocalDate today) {
        return state.unfinished()
                && !isDue(today)
                && !requirement.notToBeSoldSince().isAfter(today);
    }

    /** No proof that holds is on record, and it is not to be sold until there is one, whatever its market entry. */
    public boolean forbidsSale(LocalDate today) {
        return overdue(today) || withoutProof(today) || notYetOnMarket(today);
    }

    private boolean isDue(LocalDate today) {
        var due = requirement.due();
        return state.unfinished() && due != null && !due.isAfter(today);
    }

    /** Whether the catalogue requires a proof that is not there, whatever a person has decided about it. */
    public boolean isUncovered() {
        return !(state instanceof Satisfied) && state.required();
    }

    /**
     * Whether it is satisfied by the very proof that had ended. A paper of the company counts again only after a lapse in
     * the register; if it had ended on its own last day, a person has accepted another state of it.
     */
    boolean countsAgain() {
        if (cover == null || !(state instanceof Satisfied(var by))) return false;
        var isSame = RegisterCheck.number(by.number()).equals(RegisterCheck.number(cover.proof()));
        return isSame && (by instanceof Satisfied.Certified || cover.lapse() != null);
    }

    @Nullable
    LocalDate coveredUntil() {
        if (state instanceof Satisfied(var by)) return isToBeConfirmed() ? null : by.validUntil();
        return cover == null || cover.lapse() != null ? null : cover.lastDay();
    }

    /** The newest proof that covered it, while none does; null if none is known. */
    public @Nullable Cover endedProof() {
        return isUncovered() ? cover : null;
    }

    public ObligationDays days() {
        return ObligationDays.of(this);
    }

    public ObligationState.Status status() {
        return state.status();
    }
}
