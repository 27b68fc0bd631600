package io.certwatch.product.checklist;

import io.certwatch.product.checklist.plan.StatedPlan;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person states about an item, as a whole.
 *
 * @param state null leaves the state to what the system knows
 * @param reason why the item is not applicable
 * @param word what the person vouches for
 * @param reviewOn the last day on which it counts without a new look
 * @param expires the last day on which what was done holds, such as that of a contract
 * @param note what people want to remember of the item; nothing follows from it
 * @param plan of an obligation; that of another item is empty
 */
public record ItemStatement(
        @Nullable ItemState state,
        @Nullable String reason,
        @Nullable String word,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate expires,
        @Nullable String note,
        Map<String, String> details,
        StatedPlan plan) {

    static final ItemStatement NOTHING = new ItemStatement(null, null, null, null, null, null, null, Map.of());

    /** A statement without a note that says nothing of a plan. */
    public ItemStatement(
            @Nullable ItemState state,
            @Nullable String reason,
            @Nullable String word,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate expires,
            Map<String, String> details) {
        this(state, reason, word, owner, due, reviewOn, expires, null, details, StatedPlan.NONE);
    }

    public ItemStatement {
        details = Map.copyOf(details);
    }

    private ItemStatement with(@Nullable ItemState otherState, @Nullable LocalDate otherReview) {
        return new ItemStatement(otherState, reason, word, owner, due, otherReview, expires, note, details, plan);
    }

    /** The same for another owner and day, with another note. */
    ItemStatement assign(@Nullable String otherOwner, @Nullable LocalDate otherDue, @Nullable String otherNote) {
        return new ItemStatement(
                state, reason, word, otherOwner, otherDue, reviewOn, expires, otherNote, details, plan);
    }

    /**
     * Checks what is stated of the plan of an obligation.
     *
     * @throws InvalidField if it states how far the obligation is, which follows from its proof and its steps, or a step
     *   that is done in the future
     */
    void checkPlanned(LocalDate today) {
        if (state != null) {
            throw new InvalidField("state", Explanation.of("problem.state-follows"));
        }
        for (var step : plan.done()) {
            if (step.on().isAfter(today))
                throw new InvalidField("plan.done", Explanation.of("problem.day-to-come", step.on()));
        }
    }

    /**
     * Checks it, and completes it with the day of the next review.
     *
     * @param evidence whether the item has evidence that people added
     * @param answer what the system knows; a state that rests on it alone stays the system's
     * @throws InvalidField if it says done without evidence or a word, not applicable without a reason, or settled
     *   with a day that has passed
     */
    ItemStatement checkAndComplete(
            boolean evidence, @Nullable ItemAnswer answer, @Nullable Integer reviewEveryMonths, LocalDate today) {
        if (state == null || !state.isSettled()) return this;
        requireToCome("reviewOn", reviewOn, today);
        requireToCome("expires", expires, today);
        if (!isFounded(evidence)) {
            if (answer != null && answer.state() == state) return with(null, reviewOn);
            throw state == ItemState.DONE
                    ? new InvalidField("word", Explanation.of("problem.word-missing"))
                    : new InvalidField("reason", Explanation.of("problem.why-not-applicable"));
        }
        return reviewOn == null && reviewEveryMonths != null && state == ItemState.DONE
                ? with(state, today.plusMonths(reviewEveryMonths))
                : this;
    }

    /** Whether the settled state rests on something that people gave. */
    private boolean isFounded(boolean evidence) {
        return state == ItemState.DONE ? evidence || word != null : reason != null;
    }

    /** Whether it says that something is left to do. */
    boolean leavesOpen() {
        return state != null && !state.isSettled();
    }

    /** Whether something is to be done, or looked at, by a day. */
    boolean hasDays() {
        return due != null || reviewOn != null || expires != null;
    }

    /** Whether it says done by the evidence alone. */
    boolean needsEvidence() {
        return state == ItemState.DONE && word == null;
    }

    private static void requireToCome(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isBefore(today)) {
            throw new InvalidField(field, Explanation.of("problem.past-again", day));
        }
    }
}
