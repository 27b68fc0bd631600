package io.certwatch.product.sweep;

import io.certwatch.product.obligation.OpenedCounts;

/** What there is to tell about a run; {@code SlotWaits} is told to ourselves. */
public sealed interface RunEvent {

    ReassessmentRun run();

    record Started(ReassessmentRun run) implements RunEvent {}

    record SlotWaits(ReassessmentRun run, int slot) implements RunEvent {}

    record Completed(ReassessmentRun run, OpenedCounts opened) implements RunEvent {}
}
