package io.certwatch.notification.collecting;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.alert.Run;
import io.certwatch.notification.alert.Runs;
import io.certwatch.notification.sealing.OpenAlerts;
import io.certwatch.notification.sealing.SealAlerts;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

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
        runs.find(news.id()).filter(Run::isCompleted).ifPresent(this::announce);
    }

    private void announce(Run run) {
        var now = clock.instant();
        Map<AlertId, Announced> parts = new LinkedHashMap<>();
        run.opened()
                .forEach(opened -> parts.put(
                        AlertId.of(opened.company(), run.cause(), opened.vendor()),
                        new Announced(opened.count(), now)));
        announce(parts);
    }

    /** Then the next parts of those alerts that exist. */
    private void announce(Map<AlertId, Announced> parts) {
        if (parts.isEmpty()) return;
        open.announce(parts);
        var found = open.progress(parts.keySet());
        sealAlerts.sealIfDue(found);
        Map<AlertId, Announced> next = new LinkedHashMap<>();
        found.forEach(progress -> next.put(progress.id().next(), Objects.requireNonNull(parts.get(progress.id()))));
        announce(next);
    }
}
