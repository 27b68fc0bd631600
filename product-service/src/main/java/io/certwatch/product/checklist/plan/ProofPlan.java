package io.certwatch.product.checklist.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way to the proof of one obligation, as it stands on a day. Its steps are counted back from the last day: each has to
 * be done so early that those after it fit. Without a last day no step has a day, and nothing is late.
 *
 * @param chosen whether people chose the path
 * @param body that was applied to, else the one that people chose, of which the weeks are; null if there is none
 * @param lastDay on which the proof has to be there
 * @param possibleOn when the proof can be there if the next step begins today; null once it is there
 * @param inTime whether that is early enough; true if there is no last day
 * @param source where the weeks come from; null for the estimate of the system
 */
public record ProofPlan(
        PlanPath path,
        boolean chosen,
        @Nullable String body,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate possibleOn,
        boolean inTime,
        List<PlannedStep> steps,
        @Nullable String source) {

    /**
     * @param planned the last day on which it can be done without making those after it late; null if there is none
     * @param doneOn null if it is not done, or the obligation shows that it is
     * @param late it is not done, and its day has passed
     */
    public record PlannedStep(
            PlanStep step,
            int weeks,
            @Nullable LocalDate planned,
            boolean done,
            @Nullable LocalDate doneOn,
            boolean late) {}

    public ProofPlan {
        steps = List.copyOf(steps);
    }

    /** @param statedDay the last day that people set, in place of that of the market entry; null if they set none */
    public static ProofPlan of(PlanBasis basis, StatedPlan stated, @Nullable LocalDate statedDay, LocalDate today) {
        var path = Objects.requireNonNullElse(stated.path(), basis.usual());
        var lastDay = statedDay == null ? basis.lastDay() : statedDay;
        var body = basis.body() == null ? stated.body() : basis.body();
        var leadTime = basis.settings().leadTime(path, body);
        var steps = countBack(path, leadTime, lastDay, basis, stated, today);
        var possibleOn = basis.proven() ? null : possibleOn(steps, basis.expected(), today);
        var inTime = lastDay == null || possibleOn == null || !possibleOn.isAfter(lastDay);
        return new ProofPlan(path, stated.path() != null, body, lastDay, possibleOn, inTime, steps, leadTime.source());
    }

    private static List<PlannedStep> countBack(
            PlanPath path,
            LeadTime leadTime,
            @Nullable LocalDate lastDay,
            PlanBasis basis,
            StatedPlan stated,
            LocalDate today) {
        var planned = new ArrayList<PlannedStep>();
        var day = lastDay;
        for (var step : path.steps().reversed()) {
            var on = step.takesTime() ? day : null;
            var doneOn = stated.doneOn(step).orElse(null);
            var done = basis.proven() || doneOn != null || basis.known().contains(step) || stated.settles(step);
            var weeks = leadTime.weeks(step);
            planned.addFirst(new PlannedStep(step, weeks, on, done, doneOn, !done && on != null && on.isBefore(today)));
            day = day == null ? null : day.minusWeeks(weeks);
        }
        return planned;
    }

    /** A body that has the application knows its own time best, until the day that it named has passed. */
    private static LocalDate possibleOn(List<PlannedStep> steps, @Nullable LocalDate expected, LocalDate today) {
        if (expected != null && !expected.isBefore(today)) return expected;
        return today.plusWeeks(steps.stream()
                .filter(step -> !step.done())
                .mapToInt(PlannedStep::weeks)
                .sum());
    }

    public boolean isBegun() {
        return steps.stream().anyMatch(PlannedStep::done);
    }

    /** Whether the day of a step has passed. */
    public boolean isLate() {
        return steps.stream().anyMatch(PlannedStep::late);
    }

    /** The first step that is not done and has a day. */
    public Optional<PlannedStep> next() {
        return steps.stream()
                .filter(step -> !step.done() && step.planned() != null)
                .findFirst();
    }

    public long stepsDone() {
        return steps.stream().filter(PlannedStep::done).count();
    }
}
