package io.certwatch.product.checklist.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people state about the plan of an obligation.
 *
 * @param path that they choose; null for the usual one
 * @param body that they mean to apply to, as lead times name it; null if they chose none
 * @param done steps with the day on which each was done, each step once
 */
public record StatedPlan(@Nullable PlanPath path, @Nullable String body, List<StepDone> done) {

    public static final StatedPlan NONE = new StatedPlan(null, null, List.of());

    public record StepDone(PlanStep step, LocalDate on) {}

    public StatedPlan {
        done = List.copyOf(done);
    }

    /** A chosen body on a chosen path settles the step that asks for them. */
    boolean settles(PlanStep step) {
        return step == PlanStep.BODY && body != null;
    }

    /** Without what led to the proof that is on record, and now ends. */
    StatedPlan ofNext(ProofEnd end) {
        return new StatedPlan(
                path, null, done.stream().filter(one -> end.concerns(one.on())).toList());
    }

    Optional<LocalDate> doneOn(PlanStep step) {
        return done.stream().filter(one -> one.step() == step).map(StepDone::on).findFirst();
    }
}
