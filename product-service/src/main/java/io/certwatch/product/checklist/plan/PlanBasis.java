package io.certwatch.product.checklist.plan;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the plan of an obligation is made from, before people state something about it.
 *
 * @param usual the path that is taken if they choose none
 * @param lastDay on which the proof has to be there, as the market entry of the product sets it; null if nothing does
 * @param body that was applied to; null if none was
 * @param expected the day on which the body expects the result; null if none was recorded
 * @param known the steps that the obligation itself shows to be done
 * @param proven whether there is a proof, or none is needed: all is done
 */
public record PlanBasis(
        PlanPath usual,
        PlanSettings settings,
        @Nullable LocalDate lastDay,
        @Nullable String body,
        @Nullable LocalDate expected,
        Set<PlanStep> known,
        boolean proven) {

    public PlanBasis {
        known = Set.copyOf(known);
    }
}
