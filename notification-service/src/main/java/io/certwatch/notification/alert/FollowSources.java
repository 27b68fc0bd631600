package io.certwatch.notification.alert;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Alerts the stewards to each transition of a watched source, one message per transition. */
public final class FollowSources {
    private final OpenAlerts open;
    private final SealAlerts sealAlerts;
    private final InstantSource clock;

    public FollowSources(OpenAlerts open, SealAlerts sealAlerts, InstantSource clock) {
        this.open = open;
        this.sealAlerts = sealAlerts;
        this.clock = clock;
    }

    /** Idempotent; a repeat or the sweep completes what a crash interrupted. */
    public void on(SourceNews news, @Nullable String traceparent) {
        var now = clock.instant();
        var alert = Alert.toStewards(news, traceparent, now);
        open.begin(alert, 0, now);
        open.progress(alert.id()).ifPresent(sealAlerts::sealIfDue);
    }
}
