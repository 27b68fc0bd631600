package io.certwatch.product.sweep;

import io.certwatch.product.obligation.AllOpened;

/** What there is to tell about a run; {@code SlotWaits} is told to ourselves. */
public sealed interface RunEvent {

    Run run();

    record Started(Run run) implements RunEvent {}

    record SlotWaits(Run run, int slot) implements RunEvent {}

    record Completed(Run run, AllOpened opened) implements RunEvent {}
}
