package io.certwatch.product.checklist.plan;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the plan of an obligation is made from, before people state something about it.
 *
 * @param usual the path that is taken if they choose none
 * @param lastDay on which the proof has to be there; null if nothing sets it
 * @param body that was applied to; null if none was
 * @param expected the day on which the body expects the result; null if none was recorded
 * @param known the steps that the obligation itself shows to be done
 * @param proven whether there is a proof, or none is needed: all is done
 * @param toBeConfirmed whether a person has to confirm the proof that is on record, so that nothing is done
 * @param end of the proof that is on record; null if there is none, or no end of it is known
 */
public record PlanBasis(
        PlanPath usual,
        PlanSettings settings,
        @Nullable LastDay lastDay,
        @Nullable String body,
        @Nullable LocalDate expected,
        Set<PlanStep> known,
        boolean proven,
        boolean toBeConfirmed,
        @Nullable ProofEnd end) {

    public PlanBasis {
        known = Set.copyOf(known);
    }

    /** Of a proof that nobody has to confirm. */
    public PlanBasis(
            PlanPath usual,
            PlanSettings settings,
            @Nullable LastDay lastDay,
            @Nullable String body,
            @Nullable LocalDate expected,
            Set<PlanStep> known,
            boolean proven,
            @Nullable ProofEnd end) {
        this(usual, settings, lastDay, body, expected, known, proven, false, end);
    }

    /** What is known of the next proof while the one on record holds: nothing. */
    PlanBasis ofNext() {
        return new PlanBasis(usual, settings, null, null, null, Set.of(), false, end);
    }
}
