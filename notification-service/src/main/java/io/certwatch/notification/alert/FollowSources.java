package io.certwatch.notification.alert;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Tells the stewards what happens at watched sources: every piece of news in a message of its own, for each is a transition. */
public final class FollowSources {
    private final OpenAlerts open;
    private final SealAlerts sealAlerts;
    private final InstantSource clock;

    public FollowSources(OpenAlerts open, SealAlerts sealAlerts, InstantSource clock) {
        this.open = open;
        this.sealAlerts = sealAlerts;
        this.clock = clock;
    }

    /** The same again finds its alert; what a crash left half done is finished then, or by the sweep. */
    public void on(SourceNews news, @Nullable String traceparent) {
        var now = clock.instant();
        var alert = Alert.toStewards(news, traceparent, now);
        open.begin(alert, 0, now);
        open.progress(alert.id()).ifPresent(sealAlerts::look);
    }
}
