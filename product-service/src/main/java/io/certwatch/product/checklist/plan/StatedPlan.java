package io.certwatch.product.checklist.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people state about the plan of an obligation.
 *
 * @param path that they choose; null for the usual one
 * @param done steps with the day on which each was done, each step once
 */
public record StatedPlan(@Nullable PlanPath path, List<StepDone> done) {

    public static final StatedPlan NONE = new StatedPlan(null, List.of());

    public record StepDone(PlanStep step, LocalDate on) {}

    public StatedPlan {
        done = List.copyOf(done);
    }

    Optional<LocalDate> doneOn(PlanStep step) {
        return done.stream().filter(one -> one.step() == step).map(StepDone::on).findFirst();
    }
}
