package io.certwatch.product.aggregate.obligation;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.stored.IfMissing;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ObligationState.Status;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.engine.Explanation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One step of an obligation, published as an event. {@code obligation} is its state after the step.
 *
 * @param from the state before, null for a new one
 * @param why what the cause and the state do not tell, for all readers
 * @param said a person's statement, if there is one
 * @param correction whether nothing happened to the product or its proof: the entry of the register was wrong
 * @param lapseChanged whether the register says something else than before of the proof that had ended
 * @param ended the answer that waited for a decision, of which the step leaves nothing to decide; null if none did
 */
@RecordBuilder
public record Transition(
        Kind kind,
        ObligationState.@Nullable Status from,
        Obligation obligation,
        Cause cause,
        Instant at,
        @Nullable Explanation why,
        @Nullable Said said,
        boolean correction,
        boolean lapseChanged,
        @Nullable VendorAnswer ended) {

    public enum Kind {
        OPENED,
        DUE_SOON,
        IN_PROGRESS,
        SATISFIED,
        WAIVED,
        LIFTED,
        REOPENED,
        /** The vendor answered, or the team decided about the answer. */
        ANSWERED,
        /** The due day changed. */
        RESCHEDULED,
        /** It moved to another edition or entry along the lineage, with the same due day. */
        CARRIED,
        /**
         * Something else that its event shows has changed: the product, the vendor, the explanation or the decision.
         */
        UPDATED;

        /** Whether only the description changed, and no action is added or removed. */
        public boolean keepsStatus() {
            return this == ANSWERED || this == RESCHEDULED || this == CARRIED || this == UPDATED;
        }

        /** Whether who answers for the obligation may have to act, or no longer has to. Of a new one nobody does yet. */
        public boolean concernsOwner() {
            return this == ANSWERED || this != OPENED && !keepsStatus();
        }
    }

    public Transition {
        obligation =
                obligation.withLastStep(new LastStep(kind, from, cause, why, said, correction, lapseChanged, ended));
    }

    /** @param reason in the person's own words, which vendors do not get */
    public record Said(
            String by, RecordedBy recordedBy, @Nullable String reason) {}

    public Transition(
            Kind kind, ObligationState.@Nullable Status from, Obligation obligation, Cause cause, Instant at) {
        this(kind, from, obligation, cause, at, null, null);
    }

    public Transition(
            Kind kind,
            ObligationState.@Nullable Status from,
            Obligation obligation,
            Cause cause,
            Instant at,
            @Nullable Explanation why,
            @Nullable Said said) {
        this(kind, from, obligation, cause, at, why, said, false, false, null);
    }

    private Transition copy(Consumer<TransitionBuilder> change) {
        var step = TransitionBuilder.builder(this);
        change.accept(step);
        return step.build();
    }

    Transition withObligation(Obligation other) {
        return other.equals(obligation) ? this : copy(step -> step.obligation(other));
    }

    boolean moves(Obligation other) {
        return obligation.id().equals(other.id());
    }

    public Transition because(Explanation reason) {
        return copy(step -> step.why(reason));
    }

    public Transition saidBy(Said person) {
        return copy(step -> step.said(person));
    }

    Transition correcting(boolean entry) {
        return copy(step -> step.correction(entry));
    }

    Transition changingLapse() {
        return copy(step -> step.lapseChanged(true));
    }

    /** @param before the obligation before the step; null for a new one */
    Transition endingAnswerOf(@Nullable Obligation before) {
        var waiting = before == null ? null : before.answer();
        return waiting != null && waiting.isWaiting() && obligation.answer() == null
                ? copy(step -> step.ended(waiting))
                : this;
    }

    /**
     * Whether a proof counts again of which people were told that it had ended: the register lists it as valid again, or
     * had listed it wrongly. A proof that takes its place restores nothing.
     */
    public boolean restores() {
        var wasOpen = from == Status.OPEN || from == Status.IN_PROGRESS;
        return kind == Kind.SATISFIED && wasOpen && (correction || obligation.countsAgain());
    }

    /** For a reminder, how many days before the day counted down to it was planned; else null. */
    public @Nullable Integer lead() {
        var reminders = obligation.countdown().reminders();
        return kind == Kind.DUE_SOON && !reminders.isEmpty()
                ? reminders.getLast().lead()
                : null;
    }

    /** For the history, where a person's own words take precedence. */
    public @Nullable Explanation remembered() {
        var words = said == null ? null : said.reason();
        return words == null ? why : new Explanation(words, words);
    }

    /** What the newest event of an obligation shows besides the obligation itself, so that it can be published again. */
    public record LastStep(
            Kind kind,
            ObligationState.@Nullable Status from,
            Cause cause,
            @Nullable Explanation why,
            @Nullable Said said,
            boolean correction,
            @IfMissing("false") boolean lapseChanged,
            @Nullable VendorAnswer ended) {}
}
