package io.certwatch.product.checklist.plan;

import io.certwatch.product.checklist.plan.LastDay.SetBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way to the proof of one obligation, as it stands on a day. Its steps are counted back from the last day: each has to
 * be done so early that those after it fit. Without a last day no step has a day, and nothing is late. While the proof on
 * record is about to end, it is the way to the next one.
 *
 * @param chosen whether people chose the path
 * @param body that was applied to, else the one that people chose, of which the weeks are; null if there is none
 * @param lastDay on which the proof has to be there; null if nothing sets it
 * @param renews whether it leads to the next proof, because the one on record is about to end
 * @param possibleOn when the proof can be there if the next step begins today; null once it is there
 * @param inTime whether that is early enough; true if there is no last day
 * @param source where the weeks come from; null for the estimate of the system
 */
public record ProofPlan(
        PlanPath path,
        boolean chosen,
        @Nullable String body,
        @Nullable LastDay lastDay,
        boolean renews,
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

    /**
     * @param statedDay the last day that people set; null if they set none. One after the day of the market entry or of the
     *   catalogue does not count before that day has passed, because nothing done by it would be in time
     */
    public static ProofPlan of(PlanBasis basis, StatedPlan stated, @Nullable LocalDate statedDay, LocalDate today) {
        var path = Objects.requireNonNullElse(stated.path(), basis.usual());
        var body = basis.body() == null ? stated.body() : basis.body();
        var leadTime = basis.settings().leadTime(path, body);
        var end = basis.end();
        if (end != null && end.isNear(today, leadTime.weeks(path))) {
            return renew(basis, end, leadTime, body, stated.ofNext(end), statedDay, today);
        }
        var lastDay = findLastDay(basis.lastDay(), statedDay, today);
        var steps = countBack(leadTime, lastDay, basis, stated, today);
        var possibleOn = basis.proven() ? null : possibleOn(steps, basis.expected(), today);
        return new ProofPlan(
                path,
                stated.path() != null,
                body,
                lastDay,
                false,
                possibleOn,
                isInTime(lastDay, possibleOn),
                steps,
                leadTime.source());
    }

    private static @Nullable LastDay findLastDay(
            @Nullable LastDay known, @Nullable LocalDate statedDay, LocalDate today) {
        if (statedDay == null) return known;
        var comesFirst =
                known != null && !known.day().isBefore(today) && known.day().isBefore(statedDay);
        return comesFirst ? known : new LastDay(statedDay, SetBy.PERSON);
    }

    /** What is known of the proof on record, and what was done for it, does nothing for the next one. */
    private static ProofPlan renew(
            PlanBasis basis,
            ProofEnd end,
            LeadTime leadTime,
            @Nullable String body,
            StatedPlan stated,
            @Nullable LocalDate statedDay,
            LocalDate today) {
        var lastDay = statedDay != null && end.concerns(statedDay) ? new LastDay(statedDay, SetBy.PERSON) : end.next();
        var all = countBack(leadTime, lastDay, basis.ofNext(), stated, today);
        var steps = basis.proven() ? withoutHoldingSales(all) : all;
        var possibleOn = possibleOn(steps, null, today);
        return new ProofPlan(
                leadTime.path(),
                stated.path() != null,
                body,
                lastDay,
                true,
                possibleOn,
                isInTime(lastDay, possibleOn),
                steps,
                leadTime.source());
    }

    /** While the proof on record holds, the product may be sold. */
    private static List<PlannedStep> withoutHoldingSales(List<PlannedStep> steps) {
        return steps.stream().filter(step -> step.step().takesTime()).toList();
    }

    private static boolean isInTime(@Nullable LastDay lastDay, @Nullable LocalDate possibleOn) {
        return lastDay == null || possibleOn == null || !possibleOn.isAfter(lastDay.day());
    }

    private static List<PlannedStep> countBack(
            LeadTime leadTime, @Nullable LastDay lastDay, PlanBasis basis, StatedPlan stated, LocalDate today) {
        var planned = new ArrayList<PlannedStep>();
        var day = lastDay == null ? null : lastDay.day();
        for (var step : leadTime.path().steps().reversed()) {
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

    /** Whether a day has passed that somebody planned, and the proof is not there. */
    public boolean isOverdue(LocalDate today) {
        return possibleOn != null && isPlanned() && isOver(today);
    }

    /** Whether somebody planned the last day. */
    public boolean isPlanned() {
        return lastDay != null && lastDay.isPlanned();
    }

    /** Whether the last day has passed. */
    public boolean isOver(LocalDate today) {
        return lastDay != null && lastDay.day().isBefore(today);
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
