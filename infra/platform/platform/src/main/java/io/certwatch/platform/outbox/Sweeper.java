package io.certwatch.platform.outbox;

import java.time.Duration;
import java.util.List;

/** Sweeps all collections: at start, when a slot is added, and at intervals. */
final class Sweeper {

    private final List<Sweep> sweeps;
    private final Slots slots;
    private final Leases leases;
    private final OutboxSettings settings;
    private int generation = -1;
    private long sweptAt;

    Sweeper(List<Sweep> sweeps, Slots slots, Leases leases, OutboxSettings settings) {
        this.sweeps = sweeps;
        this.slots = slots;
        this.leases = leases;
        this.settings = settings;
    }

    void sweepIfDue() {
        var latest = slots.generation();
        if (latest != generation
                || pause().minusNanos(System.nanoTime() - sweptAt).isNegative()) {
            sweeps.forEach(Sweep::run);
            generation = latest;
            sweptAt = System.nanoTime();
        }
    }

    private Duration pause() {
        return leases.alone() ? settings.sweep() : settings.sharedSweep();
    }
}
