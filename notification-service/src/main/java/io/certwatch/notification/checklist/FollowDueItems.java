package io.certwatch.notification.checklist;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what is due in checklists, until it is told. */
public final class FollowDueItems {
    private final DueItems items;
    private final Duration collect;
    private final InstantSource clock;
    private final Consumer<Instant> scheduleWakeup;

    FollowDueItems(DueItems items, Duration collect, InstantSource clock, Consumer<Instant> scheduleWakeup) {
        this.items = items;
        this.collect = collect;
        this.clock = clock;
        this.scheduleWakeup = scheduleWakeup;
    }

    public void on(List<DueItem> arrived) {
        if (arrived.isEmpty()) return;
        var now = clock.instant();
        items.add(arrived, now);
        scheduleWakeup.accept(now.plus(collect));
    }
}
