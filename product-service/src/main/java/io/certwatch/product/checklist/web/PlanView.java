package io.certwatch.product.checklist.web;

import io.certwatch.product.checklist.plan.LastDay.SetBy;
import io.certwatch.product.checklist.plan.PlanPath;
import io.certwatch.product.checklist.plan.PlanStep;
import io.certwatch.product.checklist.plan.PlanWords;
import io.certwatch.product.checklist.plan.ProofPlan;
import io.certwatch.product.checklist.plan.ProofPlan.PlannedStep;
import io.certwatch.product.engine.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way to the proof of an obligation.
 *
 * @param way in words, which say so if people chose none
 * @param chosen whether people chose the way; else it is the usual one
 * @param body that was applied to, else the one that people chose; its weeks count, if any are stated
 * @param lastDay on which the proof has to be there; null if no market entry, edition or person sets one
 * @param lastDayBy what sets it: a person, the market entry, the edition that takes effect, or the end of the proof on record
 * @param renews whether it leads to the next proof, because the one on record is about to end
 * @param possibleOn when the proof can be there if the next step begins today; null once it is there
 * @param inTime whether that is early enough; true without a last day
 * @param source where the weeks come from
 */
@Schema(name = "ProofPlan")
record PlanView(
        PlanPath path,
        Wording way,
        boolean chosen,
        @Nullable String body,
        @Nullable LocalDate lastDay,
        @Nullable SetBy lastDayBy,
        boolean renews,
        @Nullable LocalDate possibleOn,
        boolean inTime,
        List<StepView> steps,
        Wording source) {

    /**
     * @param planned the last day for it; null without a last day
     * @param doneOn null if it is not done, or the obligation itself shows that it is
     * @param late it is not done, and its day has passed
     */
    @Schema(name = "PlannedStep")
    record StepView(
            PlanStep step,
            Wording what,
            int weeks,
            @Nullable LocalDate planned,
            boolean done,
            @Nullable LocalDate doneOn,
            boolean late) {

        private static StepView of(PlannedStep step) {
            return new StepView(
                    step.step(),
                    PlanWords.of(step.step()),
                    step.weeks(),
                    step.planned(),
                    step.done(),
                    step.doneOn(),
                    step.late());
        }
    }

    static @Nullable PlanView of(@Nullable ProofPlan plan) {
        if (plan == null) return null;
        var lastDay = plan.lastDay();
        return new PlanView(
                plan.path(),
                PlanWords.way(plan),
                plan.chosen(),
                plan.body(),
                lastDay == null ? null : lastDay.day(),
                lastDay == null ? null : lastDay.by(),
                plan.renews(),
                plan.possibleOn(),
                plan.inTime(),
                plan.steps().stream().map(StepView::of).toList(),
                PlanWords.source(plan));
    }
}
