package io.certwatch.notification.alert;

import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.alert.Run.Opened;
import java.time.InstantSource;

/** Once a run or an import is through, its alerts know how many lines they wait for. */
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

    /** A repeat is gone through again, for the first time may have ended half way. */
    public void on(Run news) {
        runs.save(news);
        runs.find(news.id()).filter(Run::isThrough).ifPresent(run -> run.opened().forEach(some -> tell(run, some)));
    }

    private void tell(Run run, Opened opened) {
        var announced = new Announced(opened.count(), clock.instant());
        var part = AlertId.of(opened.company(), run.cause(), opened.vendor());
        while (open.progress(part).isPresent()) {
            open.announce(part, announced).ifPresent(sealAlerts::look);
            part = part.next();
        }
    }
}
