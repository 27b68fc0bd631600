package io.certwatch.notification.checklist;

import io.certwatch.notification.alert.AlertMemory;
import io.certwatch.notification.timing.Wakeups;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Keeps what is due in checklists, until it is told. */
public final class FollowDueItems {
    private final DueItems items;
    private final Duration collect;
    private final AlertMemory memory;
    private final InstantSource clock;
    private final Wakeups wakeups;

    FollowDueItems(DueItems items, Duration collect, AlertMemory memory, InstantSource clock, Wakeups wakeups) {
        this.items = items;
        this.collect = collect;
        this.memory = memory;
        this.clock = clock;
        this.wakeups = wakeups;
    }

    public void on(List<DueItem> arrived) {
        var news = arrived.stream().filter(item -> !memory.wasTold(item.at())).toList();
        if (news.isEmpty()) return;
        var now = clock.instant();
        items.add(news, now);
        wakeups.at(now.plus(collect));
    }
}
