package io.certwatch.product.sweep.kafka;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.product.sweep.ReassessmentRun;
import io.certwatch.product.sweep.RunEvent;
import io.certwatch.product.sweep.RunEvent.Completed;
import io.certwatch.product.sweep.RunEvent.SlotWaits;
import io.certwatch.product.sweep.RunEvent.Started;
import java.util.List;
import org.springframework.stereotype.Component;

/** Converts events of a run to the messages of its topics. */
@Component
final class RunEventForms implements EventForms<RunEvent> {

    static final String RUNS = "certwatch.product.reassessments.v1";
    static final String SLOTS = "certwatch.product.reassessment-slots.v1";

    private static final String TYPE = "io.certwatch.product.reassessment.";

    @Override
    public List<OutgoingEvent> of(RunEvent event) {
        return List.of(event(event));
    }

    private static OutgoingEvent event(RunEvent event) {
        return switch (event) {
            case Started(var run) ->
                new OutgoingEvent(
                        RUNS,
                        run.id(),
                        TYPE + "started",
                        id(run, RunMessage.STARTED),
                        run.startedAt(),
                        RunMessage.ofStarted(run));
            case SlotWaits(var run, var slot) -> slot(run, slot);
            case Completed(var run, var opened) ->
                new OutgoingEvent(
                        RUNS,
                        run.id(),
                        TYPE + "completed",
                        id(run, RunMessage.COMPLETED),
                        requireNonNullElse(run.completedAt(), run.startedAt()),
                        RunMessage.ofCompleted(run, opened));
        };
    }

    private static OutgoingEvent slot(ReassessmentRun run, int slot) {
        var key = run.id() + "/" + slot;
        return new OutgoingEvent(
                SLOTS,
                key,
                "io.certwatch.product.reassessment-slot.requested",
                "reassessment-slot/" + key + "/" + run.requests(),
                run.requests() == 1 ? run.startedAt() : run.progressedAt(),
                new SlotMessage(run.id(), slot, run.slots()));
    }

    private static String id(ReassessmentRun run, int revision) {
        return "reassessment/" + run.id() + "/" + revision;
    }

    /** A slot to process. */
    record SlotMessage(String run, int slot, int slots) {}
}
