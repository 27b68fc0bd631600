package io.certwatch.notification.alert;

import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.alert.Run.Opened;
import java.time.InstantSource;

/** Tells the alerts of a completed run or import how many lines to expect. */
public final class FollowRuns {
    private final Runs runs;
    private final OpenAlerts open;
    private final SealAlerts sealAlerts;
    private final InstantSource clock;

    public FollowRuns(Runs runs, OpenAlerts open, SealAlerts sealAlerts, InstantSource clock) {
        this.runs = runs;
        this.open = open;
        this.sealAlerts = sealAlerts;
        this.clock = clock;
    }

    /** Processes repeats in full: the first attempt may have failed half way. */
    public void on(Run news) {
        runs.save(news);
        runs.find(news.id())
                .filter(Run::isCompleted)
                .ifPresent(run -> run.opened().forEach(opened -> announce(run, opened)));
    }

    private void announce(Run run, Opened opened) {
        var announced = new Announced(opened.count(), clock.instant());
        var part = AlertId.of(opened.company(), run.cause(), opened.vendor());
        while (open.progress(part).isPresent()) {
            open.announce(part, announced).ifPresent(sealAlerts::sealIfDue);
            part = part.next();
        }
    }
}
