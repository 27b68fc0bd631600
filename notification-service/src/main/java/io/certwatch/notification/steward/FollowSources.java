package io.certwatch.notification.steward;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.sealing.StartAlerts;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Alerts the stewards to each transition of a watched source, one message per transition. */
public final class FollowSources {
    private final StartAlerts startAlerts;
    private final InstantSource clock;

    public FollowSources(StartAlerts startAlerts, InstantSource clock) {
        this.startAlerts = startAlerts;
        this.clock = clock;
    }

    /** Idempotent; a repeat or the sweep completes what a crash interrupted. */
    public void on(SourceNews news, @Nullable String traceparent) {
        startAlerts.start(Alert.toStewards(news, traceparent, clock.instant()));
    }
}
