package io.certwatch.product.obligation;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of an obligation, published as an event. {@code obligation} is its state after the step.
 *
 * @param from the state before, none for one that is new
 * @param why  what tells more than the cause and the state, for everybody who is told
 * @param said what a person said about it, if one did
 */
public record Transition(
        Kind kind,
        ObligationState.@Nullable Status from,
        Obligation obligation,
        Cause cause,
        Instant at,
        @Nullable Explanation why,
        @Nullable Said said) {

    public enum Kind {
        OPENED, DUE_SOON, IN_PROGRESS, SATISFIED, WAIVED, LIFTED, REOPENED,
        /** The due day moved. */
        RESCHEDULED,
        /** It moved to another edition or entry along the lineage, with the same due day. */
        CARRIED,
        /** Something else that its event shows has changed: about the product, the vendor, the explanation, the decision. */
        UPDATED;

        /** Whether only its description changed, and not what somebody has to do. */
        public boolean keepsStatus() {
            return this == RESCHEDULED || this == CARRIED || this == UPDATED;
        }
    }

    public Transition {
        obligation = obligation.after(new LastStep(kind, from, cause, why, said));
    }

    /** @param reason in the person's own words, which are not for vendors */
    public record Said(String by, @Nullable String reason) {}

    public Transition(Kind kind, ObligationState.@Nullable Status from, Obligation obligation, Cause cause, Instant at) {
        this(kind, from, obligation, cause, at, null, null);
    }

    boolean moves(Obligation other) {
        return obligation.id().equals(other.id());
    }

    public Transition because(Explanation reason) {
        return new Transition(kind, from, obligation, cause, at, reason, said);
    }

    public Transition saidBy(Said person) {
        return new Transition(kind, from, obligation, cause, at, why, person);
    }

    /** Of a reminder, how many days before the day that is counted down to it was to come. */
    public @Nullable Integer lead() {
        var told = obligation.countdown().told();
        return kind == Kind.DUE_SOON && !told.isEmpty() ? told.getLast().lead() : null;
    }

    /** For the history, where a person's own words go first. */
    public @Nullable Explanation remembered() {
        var words = said == null ? null : said.reason();
        return words == null ? why : new Explanation(words, words);
    }
}
