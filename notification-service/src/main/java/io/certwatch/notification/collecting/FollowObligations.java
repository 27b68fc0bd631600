package io.certwatch.notification.collecting;

import static java.util.stream.Collectors.toMap;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertMemory;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.ObligationChange;
import io.certwatch.notification.alert.Runs;
import io.certwatch.notification.digest.Digests;
import io.certwatch.notification.sealing.OpenAlerts;
import io.certwatch.notification.sealing.SealAlerts;
import io.certwatch.notification.sealing.SealingPolicy;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides for each obligation event whether it becomes a line, and in which alert. */
public final class FollowObligations {
    private final KnownObligations obligations;
    private final OpenAlerts open;
    private final Digests digests;
    private final AddLines addLines;
    private final SealAlerts sealAlerts;
    private final SealingPolicy sealingPolicy;
    private final AlertMemory memory;
    private final InstantSource clock;

    public FollowObligations(
            KnownObligations obligations,
            OpenAlerts open,
            Digests digests,
            Runs runs,
            SealAlerts sealAlerts,
            SealingPolicy sealingPolicy,
            AlertMemory memory,
            InstantSource clock) {
        this.obligations = obligations;
        this.open = open;
        this.digests = digests;
        this.addLines = new AddLines(
                obligations, open, new BeginAlerts(open, runs, sealingPolicy, clock), sealingPolicy, clock);
        this.sealAlerts = sealAlerts;
        this.sealingPolicy = sealingPolicy;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Ignores older revisions. A repeated revision completes what a crash interrupted. A newer revision replaces lines that were not yet
     * sent, also those to a previous vendor. The result is that of one event after another.
     */
    public void on(List<ObligationChange> batch) {
        var known =
                new HashMap<>(obligations.of(batch).stream().collect(toMap(KnownObligation::key, Function.identity())));
        var writes = new ObligationWrites();
        for (var change : batch) {
            var before = known.get(change.key());
            if (before != null && before.revision() > change.revision()) continue;
            if (!writes.accepts(change, before)) {
                write(writes, known);
                writes = new ObligationWrites();
                before = known.get(change.key());
            }
            known.put(change.key(), plan(change, before, writes));
        }
        write(writes, known);
    }

    private KnownObligation plan(ObligationChange change, @Nullable KnownObligation before, ObligationWrites writes) {
        var alert = before == null ? null : before.alert();
        return switch (change.transition()) {
            case OPENED, REOPENED, DUE_SOON, LAPSE_CHANGED -> {
                if (!memory.reachesTo(change.at(), clock.instant())) {
                    yield writes.save(change, alert);
                }
                if (alert == null) {
                    yield writes.add(change, sealingPolicy.alertOf(change));
                }
                if (change.completes(before)) {
                    yield writes.add(change, alert);
                }
                writes.takeOut(change, alert);
                yield writes.add(change, sealingPolicy.alertOf(change));
            }
            case LIFTED, SATISFIED, WAIVED -> {
                if (alert != null) {
                    writes.takeOut(change, alert);
                }
                yield writes.save(change, alert);
            }
            case IN_PROGRESS, RESCHEDULED, CARRIED, UPDATED, ANSWERED -> revise(change, before, writes);
        };
    }

    /** Sends no message: updates the unsent line, or removes it if the obligation now belongs to another vendor. */
    private static KnownObligation revise(
            ObligationChange change, @Nullable KnownObligation before, ObligationWrites writes) {
        if (before == null || before.alert() == null) return writes.save(change, null);
        if (before.isOf(change.vendor())) {
            writes.revise(change, before.alert());
            return writes.save(change, before.alert());
        }
        writes.takeOut(change, before.alert());
        return writes.save(change, null);
    }

    /** What has become urgent waits for no digest. */
    private void revise(AlertId alert, List<AlertLine> lines) {
        open.revise(alert, lines);
        var now = clock.instant();
        var today = ChinaCalendar.dayOf(now);
        var urgent = lines.stream()
                .filter(line -> line.severity(today).isUrgent())
                .map(AlertLine::obligation)
                .toList();
        if (!urgent.isEmpty()) {
            digests.makeDueNow(alert, urgent, now);
        }
    }

    /**
     * Stores the alert of each line before adding the line: after a crash in between, redelivery adds it to the same
     * alert, or to the next part if that alert has been sealed.
     */
    private void write(ObligationWrites writes, Map<String, KnownObligation> known) {
        writes.takenOut().forEach(open::takeOut);
        writes.revised().forEach(this::revise);
        obligations.save(writes.saved());
        sealAlerts.linesAdded(addLines.add(writes.added(), known));
    }
}
