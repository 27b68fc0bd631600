package io.certwatch.notification.steward;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertMemory;
import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.sealing.StartAlerts;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Alerts the stewards to each transition of a watched source, one message per transition. */
public final class FollowSources {
    private final StartAlerts startAlerts;
    private final AlertMemory memory;
    private final InstantSource clock;

    public FollowSources(StartAlerts startAlerts, AlertMemory memory, InstantSource clock) {
        this.startAlerts = startAlerts;
        this.memory = memory;
        this.clock = clock;
    }

    /** Idempotent; a repeat or the sweep completes what a crash interrupted. */
    public void on(SourceNews news, @Nullable String traceparent) {
        var now = clock.instant();
        if (memory.reachesTo(news.at(), now)) startAlerts.start(Alert.toStewards(news, traceparent, now));
    }
}
