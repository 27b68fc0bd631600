package io.certwatch.product.sweep;

import io.certwatch.product.obligation.OpenedCounts;

/** An event of a run; {@code SlotWaits} is internal to this service. */
public sealed interface RunEvent {

    ReassessmentRun run();

    record Started(ReassessmentRun run) implements RunEvent {}

    record SlotWaits(ReassessmentRun run, int slot) implements RunEvent {}

    record Completed(ReassessmentRun run, OpenedCounts opened) implements RunEvent {}
}
